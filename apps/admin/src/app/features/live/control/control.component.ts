import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { IconComponent } from '../../../ui/icon.component';
import { LockedDirective } from '../../../ui/locked.directive';
import { LoopStore } from '../loop.store';
import { ShowStore } from '../show.store';
import { showWords } from '../show.words';
import { UndoStore } from '../undo.store';
import { controlWords } from './control.words';
import { HostFormComponent } from './host-form.component';
import { RecentSessionsComponent } from './recent-sessions.component';

/** Starts, pauses and ends the show. Offers what makes sense now and nothing else. */
@Component({
  selector: 'app-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HostFormComponent, IconComponent, LockedDirective, MatTooltipModule, RecentSessionsComponent],
  templateUrl: './control.component.html',
  styleUrl: './control.component.css',
})
export class ControlComponent {
  /** Somebody wants to see the keys. */
  readonly keys = output();

  protected readonly show = inject(ShowStore);
  protected readonly loop = inject(LoopStore);
  protected readonly undo = inject(UndoStore);
  protected readonly words = showWords;
  protected readonly tools = controlWords;
}
