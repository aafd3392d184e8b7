import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { askWords } from '../../ui/ask.words';
import { IconComponent } from '../../ui/icon.component';
import { GoalsPanelComponent } from './goals-panel.component';
import { showClockWords } from './show-clock.words';
import { TimerPanelComponent } from './timer-panel.component';

/** Timer and goals, beside the desk. The sheet around it belongs to Material, so its styles are of no component. */
@Component({
  selector: 'app-show-clock',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [GoalsPanelComponent, IconComponent, MatDialogModule, TimerPanelComponent],
  template: `
    <header>
      <h2 mat-dialog-title>{{ words.title }}</h2>
      <button type="button" class="button quiet icon" mat-dialog-close [aria-label]="ask.close"><app-icon name="close" /></button>
    </header>
    <mat-dialog-content>
      <app-timer-panel />
      <app-goals-panel />
    </mat-dialog-content>
  `,
  styleUrl: './show-clock.dialog.css',
})
export class ShowClockDialog {
  protected readonly words = showClockWords;
  protected readonly ask = askWords;
}
