import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { failureOf } from '../core/failure/failure';
import { sayFailure } from '../core/failure/say-failure';
import { ToastComponent, type Toast } from './toast.component';

/** Short words at the edge of the screen; the newest replaces the one before. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  private readonly bars = inject(MatSnackBar);

  say(text: string): void {
    this.show({ text, tone: 'said' }, 4500);
  }

  fail(error: unknown): void {
    this.show({ text: sayFailure(failureOf(error)), tone: 'failed' }, 8000);
  }

  private show(toast: Toast, duration: number): void {
    this.bars.openFromComponent(ToastComponent, { data: toast, duration, horizontalPosition: 'end', verticalPosition: 'bottom', politeness: toast.tone === 'failed' ? 'assertive' : 'polite' });
  }
}
