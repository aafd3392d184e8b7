import { BreakpointObserver } from '@angular/cdk/layout';
import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { failureOf } from '../core/failure/failure';
import { sayFailure } from '../core/failure/say-failure';
import { ToastComponent, type Toast } from './toast.component';

/** Short words at the edge of the screen; the newest replaces the one before. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  private readonly bars = inject(MatSnackBar);
  private readonly screen = inject(BreakpointObserver);

  say(text: string): void {
    this.show({ text, tone: 'said' }, 4500);
  }

  fail(error: unknown): void {
    this.show({ text: sayFailure(failureOf(error)), tone: 'failed' }, 8000);
  }

  private show(toast: Toast, duration: number): void {
    // At the bottom of a phone are the buttons of the loop; words must not lie over them.
    const isPhone = this.screen.isMatched('(max-width: 759px)');
    this.bars.openFromComponent(ToastComponent, { data: toast, duration, horizontalPosition: isPhone ? 'center' : 'end', verticalPosition: isPhone ? 'top' : 'bottom', politeness: toast.tone === 'failed' ? 'assertive' : 'polite' });
  }
}
