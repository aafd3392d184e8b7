import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { parseSessionId, viewerId } from '@app/domain';
import { formatCount } from '../../core/format/numbers';
import { formatMoment, formatTime } from '../../core/format/times';
import { Clock } from '../../core/timing/clock.service';
import { IconComponent } from '../../ui/icon.component';
import { TroubleComponent } from '../../ui/trouble.component';
import { nameOf } from '../sessions/acted-on';
import { describeTimes, sayZone } from '../sessions/describe-times';
import { RenameFieldComponent } from '../sessions/rename-field.component';
import { SessionActs } from '../sessions/session-acts.service';
import { sessionsWords } from '../sessions/sessions.words';
import { historyWords } from './history.words';
import { SessionHistoryStore } from './session-history.store';
import { StoryComponent } from './story/story.component';
import { sumRuns } from './sum-runs';

/** One show: what it came to, everybody who took part, and, beside them, the story of whoever is in the address. */
@Component({
  selector: 'app-session-history-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatMenuModule, RenameFieldComponent, RouterLink, RouterLinkActive, RouterOutlet, StoryComponent, TroubleComponent],
  providers: [Clock, SessionActs, SessionHistoryStore],
  host: { '[class.reading]': 'reader() !== null' },
  templateUrl: './session-history.page.html',
  styleUrl: './session-history.page.css',
})
export class SessionHistoryPage {
  readonly id = input.required<string>();
  /** Of the address; whose story is open. */
  readonly viewer = input<string>();

  private readonly router = inject(Router);
  protected readonly store = inject(SessionHistoryStore);
  protected readonly acts = inject(SessionActs);
  protected readonly words = historyWords;
  protected readonly list = sessionsWords;
  protected readonly renaming = signal(false);
  protected readonly reader = computed(() => {
    const viewer = this.viewer() ?? '';
    return /^\d+$/.test(viewer) ? viewerId(viewer) : null;
  });
  protected readonly name = computed(() => nameOf(this.store.session() ?? { host: '', title: null }));
  protected readonly when = computed(() => {
    const session = this.store.session();
    if (!session) return null;
    const first = session.runs[0]?.startedAt ?? null;
    const times = describeTimes({ ...session, firstStartedAt: first, onMs: sumRuns(session.runs, this.store.knownUntil()) });
    const known = { first, length: times.length, moment: formatMoment(first ?? session.createdAt) };
    if (first === null) return { ...known, line: `${times.day} · ${historyWords.ready}`, zone: '' };
    return { ...known, line: `${times.day}, ${times.start} – ${times.end}`, zone: sayZone(Date.parse(first)) };
  });
  protected readonly notFresh = computed(() => (this.store.isBehind() ? historyWords.notFresh(formatTime(new Date(this.store.fetchedAt()).toISOString())) : null));
  /** While it is on, what stands here is a moment old. */
  protected readonly asOf = computed(() => (this.store.isOn() && !this.store.isBehind() ? historyWords.asOf(formatTime(new Date(this.store.fetchedAt()).toISOString())) : null));
  protected readonly viewersCount = computed(() => formatCount(this.store.session()?.totals.participants ?? 0));

  constructor() {
    effect(() => {
      // What is no id names no session, and the list is where to find one.
      const id = parseSessionId(this.id());
      untracked(() => (id === null ? void this.router.navigate(['/sessions']) : this.store.open(id)));
    });
  }

  protected async rename(title: string | null): Promise<void> {
    const session = this.store.session();
    if (!session || !(await this.acts.rename(session, title))) return;
    this.renaming.set(false);
    await this.store.detail.refresh();
  }

  protected async remove(): Promise<void> {
    const session = this.store.session();
    if (session && (await this.acts.remove(session))) await this.router.navigate(['/sessions']);
  }

  protected closeStory(): void {
    void this.router.navigate([], { queryParams: { viewer: null }, queryParamsHandling: 'merge' });
  }
}
