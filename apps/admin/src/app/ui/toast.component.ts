import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, inject } from '@angular/core';
import { MAT_SNACK_BAR_DATA, MatSnackBarRef } from '@angular/material/snack-bar';
import { askWords } from './ask.words';
import { IconComponent } from './icon.component';
import { SentenceComponent } from './sentence.component';

export interface Toast {
  readonly text: string;
  readonly tone: 'said' | 'failed';
  /** How long it stands while nobody points at it, in milliseconds. */
  readonly lastsMs: number;
  /** What can be done about it right here. */
  readonly act?: ToastAct;
}

export interface ToastAct {
  readonly label: string;
  readonly run: () => unknown;
}

/** Stays for as long as a pointer or the focus is on it: nobody has to race for a button. */
@Component({
  selector: 'app-toast',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, SentenceComponent],
  host: { '(pointerenter)': 'stay()', '(pointerleave)': 'leave()', '(focusin)': 'enter($event.relatedTarget)', '(focusout)': 'leave()' },
  template: `
    <span class="toast" data-testid="toast">
      @if (toast.tone === 'failed') { <app-icon name="warning" class="failed" /> }
      <app-sentence [text]="toast.text" />
      <span class="acts">
        @if (toast.act; as act) { <button type="button" class="act" data-testid="toast-act" (click)="run(act)">{{ act.label }}</button> }
        <button type="button" class="close" [attr.aria-label]="words.close" (click)="end()"><app-icon name="close" /></button>
      </span>
    </span>
  `,
  styles: `
    .toast { display: flex; align-items: center; gap: 10px; font: 550 14px/1.4 var(--body); overflow-wrap: anywhere; }
    .failed { color: var(--toast-failed); font-size: 17px; }
    .acts { display: flex; align-items: center; gap: 4px; margin: -4px -6px -4px auto; }
    .close { display: grid; place-items: center; width: 30px; height: 30px; border: 0; border-radius: 8px; background: none; color: var(--toast-dim); cursor: pointer; }
    .act { min-height: 36px; padding: 0 10px; border: 0; border-radius: 8px; background: none; color: var(--toast-act); font: 700 14px/1.2 var(--body); white-space: nowrap; cursor: pointer; }
    button:hover { background: var(--toast-hover); }
    @media (max-width: 759px) { .act { min-height: 44px; } .close { width: 40px; height: 40px; } }
  `,
})
export class ToastComponent {
  protected readonly toast = inject<Toast>(MAT_SNACK_BAR_DATA);
  protected readonly bar = inject(MatSnackBarRef);
  protected readonly words = askWords;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cameFrom: HTMLElement | null = null;

  constructor() {
    this.leave();
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected enter(from: EventTarget | null): void {
    this.stay();
    if (from instanceof HTMLElement && !this.host.contains(from)) this.cameFrom = from;
  }

  protected stay(): void {
    clearTimeout(this.timer);
  }

  protected leave(): void {
    this.stay();
    if (this.host.matches(':hover, :focus-within')) return;
    this.timer = setTimeout(() => this.bar.dismiss(), this.toast.lastsMs);
  }

  protected run(act: ToastAct): void {
    this.end();
    act.run();
  }

  /** What had the focus before gets it back, so that the keyboard is where it was. */
  protected end(): void {
    this.cameFrom?.focus();
    this.bar.dismiss();
  }
}
