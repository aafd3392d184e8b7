import { TestBed } from '@angular/core/testing';
import { MAT_SNACK_BAR_DATA, MatSnackBarRef } from '@angular/material/snack-bar';
import { ToastComponent, type Toast } from './toast.component';

async function render(toast: Partial<Toast> = {}) {
  let dismissed = 0;
  TestBed.configureTestingModule({
    imports: [ToastComponent],
    providers: [
      { provide: MAT_SNACK_BAR_DATA, useValue: { text: 'Done.', tone: 'said', lastsMs: 8000, ...toast } },
      { provide: MatSnackBarRef, useValue: { dismiss: () => (dismissed += 1) } },
    ],
  });
  const fixture = TestBed.createComponent(ToastComponent);
  fixture.detectChanges();
  const host: HTMLElement = fixture.nativeElement;
  const hover = (isOver: boolean): void => {
    jest.spyOn(host, 'matches').mockReturnValue(isOver);
    host.dispatchEvent(new Event(isOver ? 'pointerenter' : 'pointerleave'));
  };
  return { host, hover, dismissed: () => dismissed };
}

describe('a toast', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('goes by itself', async () => {
    const { dismissed } = await render();
    jest.advanceTimersByTime(7999);
    expect(dismissed()).toBe(0);
    jest.advanceTimersByTime(1);
    expect(dismissed()).toBe(1);
  });

  it('waits while a hand is on it, and then begins its time anew', async () => {
    const { hover, dismissed } = await render();
    jest.advanceTimersByTime(7000);
    hover(true);
    jest.advanceTimersByTime(60_000);
    expect(dismissed()).toBe(0);
    hover(false);
    jest.advanceTimersByTime(7999);
    expect(dismissed()).toBe(0);
    jest.advanceTimersByTime(1);
    expect(dismissed()).toBe(1);
  });

  it('does what it offers, and gives the focus back', async () => {
    let runs = 0;
    const { host, dismissed } = await render({ act: { label: 'Undo', run: () => (runs += 1) } });
    const before = document.createElement('button');
    document.body.append(before, host);
    before.focus();
    const act = host.querySelector<HTMLElement>('[data-testid=toast-act]');
    act?.focus();
    act?.click();
    expect([runs, dismissed()]).toEqual([1, 1]);
    expect(document.activeElement).toBe(before);
    before.remove();
  });
});
