import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LockedDirective } from './locked.directive';

@Component({ imports: [LockedDirective], template: `<button type="button" [appLocked]="locked()" (click)="clicks = clicks + 1">Go</button>` })
class Page {
  readonly locked = signal(false);
  clicks = 0;
}

describe('a locked button', () => {
  it('does nothing and says so, and keeps the focus', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host: HTMLElement = fixture.nativeElement;
    document.body.append(host);
    const button = host.querySelector('button');
    button?.focus();
    button?.click();
    fixture.componentInstance.locked.set(true);
    await fixture.whenStable();
    button?.click();
    expect([fixture.componentInstance.clicks, button?.getAttribute('aria-disabled')]).toEqual([1, 'true']);
    expect(document.activeElement).toBe(button);
    fixture.componentInstance.locked.set(false);
    await fixture.whenStable();
    button?.click();
    expect([fixture.componentInstance.clicks, button?.getAttribute('aria-disabled')]).toEqual([2, null]);
    host.remove();
  });
});
