import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { RescoreResult, SessionView } from '@app/contracts';
import { displayName } from '../../../core/format/names';
import { formatCount, formatPoints } from '../../../core/format/numbers';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { Toaster } from '../../../ui/toaster.service';
import { SettingsApi } from '../settings.api';
import { rescoreWords as words } from './rescore.words';

const SHOWN = 8;

/** Offers to price the session that is on by the rules in force: first what would change, then the change, then the way back. */
@Component({
  selector: 'app-rescore',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session(); as on) {
      <section class="panel" data-testid="rescore" [attr.aria-label]="words.title(on.host)">
        <h3>{{ words.title('@' + on.host) }}</h3>
        <p class="body">{{ words.body(version().toString()) }}</p>
        @if (preview(); as result) {
          @if (result.moved === 0) {
            <p>{{ words.nothing }}</p>
          } @else {
            <p>{{ words.moved(count(result.moved)) }}</p>
            <table>
              <thead><tr><th scope="col">{{ words.viewer }}</th><th scope="col" class="n">{{ words.rank }}</th><th scope="col" class="n">{{ words.points }}</th></tr></thead>
              <tbody>
                @for (row of rows(); track row.id) {
                  <tr><td dir="auto">{{ row.name }}</td><td class="n">{{ row.rank }}</td><td class="n">{{ row.points }}</td></tr>
                }
              </tbody>
            </table>
            @if (result.moved > rows().length) { <p class="dim">{{ words.more(count(result.moved - rows().length)) }}</p> }
          }
        }
        <div class="acts">
          @if (!preview()) { <button type="button" class="button" data-testid="rescore-preview" [disabled]="busy() !== null" (click)="look(on)">{{ words.preview }}</button> }
          @else if (preview()?.moved !== 0) { <button type="button" class="button primary" data-testid="rescore-apply" [disabled]="busy() !== null" (click)="apply(on)">{{ words.apply }}</button> }
        </div>
      </section>
    }
  `,
  styles: `
    .panel { display: grid; gap: 10px; border-color: var(--accent); }
    h3 { font: 650 15px/1.35 var(--body); }
    .body { max-width: 62ch; color: var(--text-2); }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th { padding: 4px 8px; color: var(--text-3); font: 600 12px/1.3 var(--body); text-align: start; }
    td { max-width: 220px; overflow: hidden; padding: 6px 8px; border-top: 1px solid var(--line-soft); text-overflow: ellipsis; white-space: nowrap; }
    .n { text-align: end; }
    th:first-child, td:first-child { padding-inline-start: 0; }
    th:last-child, td:last-child { padding-inline-end: 0; }
    .acts { display: flex; }
  `,
})
export class RescoreComponent {
  /** In force. */
  readonly version = input.required<number>();
  private readonly api = inject(SettingsApi);
  private readonly toaster = inject(Toaster);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));
  protected readonly words = words;
  protected readonly count = formatCount;
  protected readonly busy = this.turns.busy;
  protected readonly session = signal<SessionView | null>(null);
  protected readonly preview = signal<RescoreResult | null>(null);
  protected readonly rows = computed(() =>
    (this.preview()?.viewers ?? []).slice(0, SHOWN).map((viewer) => ({
      id: viewer.viewerId,
      name: displayName(viewer),
      rank: fromTo(viewer.rankBefore === null ? words.noRank : formatCount(viewer.rankBefore), viewer.rankAfter === null ? words.noRank : formatCount(viewer.rankAfter)),
      points: fromTo(formatPoints(viewer.pointsBefore), formatPoints(viewer.pointsAfter)),
    })),
  );

  constructor() {
    // What was looked at went by the version before.
    effect(() => {
      this.version();
      untracked(() => this.preview.set(null));
    });
    void this.findSession();
  }

  protected async look(on: SessionView): Promise<void> {
    await this.turns.run('preview', async () => this.preview.set(await this.api.rescore(on.id, { ruleVersion: this.version(), preview: true })));
  }

  protected async apply(on: SessionView): Promise<void> {
    await this.turns.run('apply', async () => {
      const { seq } = await this.api.rescore(on.id, { ruleVersion: this.version() });
      this.preview.set(null);
      this.toaster.say(words.applied, seq === null ? undefined : { label: words.undo, run: () => this.undo(on, seq) });
    });
  }

  private async undo(on: SessionView, seq: string): Promise<void> {
    await this.turns.run('undo', async () => {
      await this.api.undo(on.id, seq);
      this.preview.set(null);
      this.toaster.say(words.undone);
    });
  }

  /** Without one there is nothing to offer; a page that cannot ask offers nothing either. */
  private async findSession(): Promise<void> {
    try {
      const { sessions } = await this.api.recentSessions();
      this.session.set(sessions.find(({ status }) => status === 'running' || status === 'paused') ?? null);
    } catch {
      this.session.set(null);
    }
  }
}

function fromTo(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}
