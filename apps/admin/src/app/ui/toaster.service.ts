import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { failureOf } from '../core/failure/failure';
import { sayFailure } from '../core/failure/say-failure';
import { ToastComponent, type Toast, type ToastAct } from './toast.component';

const SHORT_MS = 4500;
const LONG_MS = 8000;

/** Short words at the edge of the screen; the newest replaces the one before. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  private readonly bars = inject(MatSnackBar);
  private readonly screen = inject(BreakpointObserver);

  /** With something that can be done about it, it stands long enough to be reached. */
  say(text: string, act?: ToastAct): void {
    this.show(act ? { text, tone: 'said', lastsMs: LONG_MS, act } : { text, tone: 'said', lastsMs: SHORT_MS });
  }

  fail(error: unknown): void {
    this.show({ text: sayFailure(failureOf(error)), tone: 'failed', lastsMs: LONG_MS });
  }

  private show(toast: Toast): void {
    // At the bottom of a phone are the buttons of the loop; words must not lie over them.
    const isPhone = this.screen.isMatched('(max-width: 759px)');
    this.bars.openFromComponent(ToastComponent, { data: toast, horizontalPosition: isPhone ? 'center' : 'end', verticalPosition: isPhone ? 'top' : 'bottom', politeness: toast.tone === 'failed' ? 'assertive' : 'polite' });
  }
}
