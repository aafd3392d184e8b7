import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { Clock } from '../../core/timing/clock.service';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import { SessionsStore } from './sessions.store';
import { sessionsWords } from './sessions.words';

/** The history: every show that was run. */
@Component({
  selector: 'app-sessions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, MatTooltipModule, NearEndDirective, RouterLink, TroubleComponent],
  providers: [Clock, SessionsStore],
  templateUrl: './sessions.page.html',
  styleUrl: './sessions.page.css',
})
export class SessionsPage {
  protected readonly store = inject(SessionsStore);
  protected readonly words = sessionsWords;

  constructor() {
    void this.store.list.refresh();
  }
}
