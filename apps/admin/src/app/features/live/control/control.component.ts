import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { IconComponent } from '../../../ui/icon.component';
import { LockedDirective } from '../../../ui/locked.directive';
import { LoopStore } from '../loop.store';
import { ShowStore } from '../show.store';
import { showWords } from '../show.words';
import { HostFormComponent } from './host-form.component';
import { RecentSessionsComponent } from './recent-sessions.component';

/** Starts, pauses and ends the show. Offers what makes sense now and nothing else. */
@Component({
  selector: 'app-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HostFormComponent, IconComponent, LockedDirective, RecentSessionsComponent],
  templateUrl: './control.component.html',
  styleUrl: './control.component.css',
})
export class ControlComponent {
  protected readonly show = inject(ShowStore);
  protected readonly loop = inject(LoopStore);
  protected readonly words = showWords;
}
