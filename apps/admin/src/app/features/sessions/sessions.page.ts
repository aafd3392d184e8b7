import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { SessionId } from '@app/domain';
import { Clock } from '../../core/timing/clock.service';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { NearEndDirective } from '../../ui/near-end.directive';
import { TroubleComponent } from '../../ui/trouble.component';
import type { ActedOn } from './acted-on';
import { sayZone } from './describe-times';
import { RenameFieldComponent } from './rename-field.component';
import { SearchFieldComponent } from './search-field.component';
import { SessionActs } from './session-acts.service';
import { SessionsStore } from './sessions.store';
import { sessionsWords } from './sessions.words';

/** The history: every show that was run. */
@Component({
  selector: 'app-sessions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, MatMenuModule, MatTooltipModule, NearEndDirective, RenameFieldComponent, RouterLink, SearchFieldComponent, TroubleComponent],
  providers: [Clock, SessionActs, SessionsStore],
  templateUrl: './sessions.page.html',
  styleUrl: './sessions.page.css',
})
export class SessionsPage {
  protected readonly store = inject(SessionsStore);
  protected readonly acts = inject(SessionActs);
  protected readonly words = sessionsWords;
  /** The session whose title is being changed. */
  protected readonly renaming = signal<SessionId | null>(null);
  protected readonly zone = computed(() => sayZone(Date.now()));

  constructor() {
    void this.store.list.refresh();
  }

  protected async rename(session: ActedOn, title: string | null): Promise<void> {
    if (!(await this.acts.rename(session, title))) return;
    this.renaming.set(null);
    await this.store.list.refresh();
  }

  protected async remove(session: ActedOn): Promise<void> {
    if (await this.acts.remove(session)) await this.store.list.refresh();
  }
}
