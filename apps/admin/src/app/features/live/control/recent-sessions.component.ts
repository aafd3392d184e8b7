import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SessionPage } from '@app/contracts';
import { allowedCommands } from '@app/domain';
import { ApiClient } from '../../../core/api/api.client';
import { counted } from '../../../core/format/numbers';
import { formatDay, formatHourMinute } from '../../../core/format/times';
import { IconComponent } from '../../../ui/icon.component';
import { ShowStore } from '../show.store';
import { showWords as words } from '../show.words';

const SHOWN = 4;

/** The latest sessions that can be started again, besides the one that is on the page. */
@Component({
  selector: 'app-recent-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    @if (rows().length > 0) {
      <h2 class="eyebrow">{{ words.recent }}</h2>
      <ul>
        @for (row of rows(); track row.id) {
          <li>
            <button type="button" [disabled]="show.locked()" (click)="show.startAgain(row.id, row.name)" data-testid="recent-session">
              <b dir="auto">{{ row.name }}</b><span>{{ row.line }}</span><app-icon name="play" />
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: block; }
    ul { display: grid; margin: 8px -8px 0; }
    button { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0 10px; width: 100%; padding: 8px; border: 0; border-radius: var(--r-m); background: none; text-align: left; cursor: pointer; }
    button:hover { background: var(--ink-2); }
    button[disabled] { opacity: 0.5; cursor: default; }
    b { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; text-align: left; }
    span { grid-column: 1; color: var(--text-3); font-size: 12.5px; }
    app-icon { grid-area: 1 / 2 / 3; color: var(--text-3); }
    button:hover app-icon { color: var(--accent); }
  `,
})
export class RecentSessionsComponent {
  private readonly api = inject(ApiClient);
  private readonly page = signal<SessionPage['sessions']>([]);
  protected readonly show = inject(ShowStore);
  protected readonly words = words;
  protected readonly rows = computed(() =>
    this.page()
      .filter((session) => session.id !== this.show.id() && allowedCommands(session.status).includes('start'))
      .slice(0, SHOWN)
      .map((session) => ({
        id: session.id,
        name: session.title ?? `@${session.host}`,
        line: words.recentWith(counted(session.totals.participants, words.participant, words.participants), `${formatDay(session.createdAt)}, ${formatHourMinute(session.createdAt)}`),
      })),
  );

  constructor() {
    effect(() => {
      this.show.id();
      untracked(() => void this.load());
    });
  }

  private async load(): Promise<void> {
    try {
      this.page.set((await this.api.sessions(null, SHOWN + 2)).sessions);
    } catch {
      // A shortcut to what the sessions page also offers; where it cannot be had, nothing stands in the way of a new one.
      this.page.set([]);
    }
  }
}
