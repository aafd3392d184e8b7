import { ChangeDetectionStrategy, Component, computed, inject, Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatTooltipModule } from '@angular/material/tooltip';
import { IconComponent } from '../../ui/icon.component';
import { showClockButtonWords as words } from './show-clock-button.words';
import { TimerWatch } from './timer-watch';

/** Opens timer and goals, which are loaded when they are first asked for; tells what is left while a countdown runs. */
@Component({
  selector: 'app-show-clock-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatTooltipModule],
  providers: [TimerWatch],
  template: `
    <button type="button" class="button quiet small" aria-haspopup="dialog" data-testid="show-clock" [class]="left()?.state" [attr.aria-label]="label()" [matTooltip]="words.open" (click)="open()">
      <app-icon name="clock" />@if (left(); as timer) {<span class="left">{{ timer.text }}</span>}
    </button>
  `,
  styles: `
    :host { flex: none; }
    .left { font-variant-numeric: tabular-nums; }
    .running { color: var(--text-1); }
    .over { color: var(--live-text); }
    @media (max-width: 759px) { .button { min-height: 44px; } }
  `,
})
export class ShowClockButtonComponent {
  private readonly dialogs = inject(MatDialog);
  private readonly injector = inject(Injector);
  protected readonly words = words;
  protected readonly left = inject(TimerWatch).left;
  protected readonly label = computed(() => {
    const left = this.left();
    if (left === null) return words.open;
    return left.state === 'over' ? words.over : words[left.state](left.text);
  });

  protected async open(): Promise<void> {
    const { ShowClockDialog } = await import('./show-clock.dialog');
    // Another press may have been faster than the loading.
    if (this.dialogs.openDialogs.length > 0) return;
    this.dialogs.open(ShowClockDialog, {
      injector: this.injector,
      width: '460px', maxWidth: '100vw', height: '100dvh', maxHeight: '100dvh', position: { top: '0', right: '0' },
      panelClass: 'show-clock-sheet', backdropClass: 'cdk-overlay-transparent-backdrop', autoFocus: 'dialog',
    });
  }
}
