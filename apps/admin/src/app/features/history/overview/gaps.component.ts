import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { formatCount } from '../../../core/format/numbers';
import { formatLength } from '../../../core/format/times';
import { connectionWords } from '../../connection/connection.words';
import { sayMoment } from '../describe-gap';
import { historyWords } from '../history.words';
import { SessionHistoryStore } from '../session-history.store';
import { spanOf } from '../span-of';

/** More than these push everything else off the page. */
const SHOWN = 6;

/** Every stretch of time in which events may be missing, with its reason. */
@Component({
  selector: 'app-gaps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (gaps().length > 0) {
      <section class="panel">
        <h2 class="eyebrow"><span>{{ words.gapsList }} <b>{{ count(gaps().length) }}</b></span></h2>
        <ol>
          @for (gap of shown(); track $index) { <li><time>{{ gap.when }}</time><span class="length">{{ gap.length }}</span><span class="why">{{ gap.reason }}</span></li> }
        </ol>
        @if (gaps().length > few) { <button type="button" class="link" [attr.aria-expanded]="all()" (click)="all.set(!all())">{{ all() ? words.showFewer : words.showAllGaps(count(gaps().length)) }}</button> }
      </section>
    }
  `,
  styles: `
    section { padding: 14px 18px; }
    ol { margin-top: 6px; }
    li { display: grid; grid-template-columns: 290px 110px 1fr; gap: 2px 16px; padding: 8px 0; border-top: 1px solid var(--line-soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }
    li:first-child { border: 0; }
    .length { color: var(--warn); }
    .why { color: var(--text-2); }
    .link { margin-top: 6px; }
    @media (max-width: 979px) { section { padding: 12px 14px; } li { grid-template-columns: 1fr auto; } .why { grid-column: 1 / -1; } }
  `,
})
export class GapsComponent {
  private readonly store = inject(SessionHistoryStore);
  protected readonly words = historyWords;
  protected readonly count = formatCount;
  protected readonly few = SHOWN;
  protected readonly all = signal(false);
  protected readonly gaps = computed(() =>
    (this.store.session()?.gaps ?? []).map((gap) => {
      const { from, to } = spanOf(gap.from, gap.to, this.store.fetchedAt());
      const end = gap.to === null ? historyWords.now : sayEnd(from, to);
      return { when: `${sayMoment(from)} – ${end}`, length: formatLength(to - from), reason: connectionWords.gapReasons[gap.reason] };
    }),
  );
  protected readonly shown = computed(() => (this.all() ? this.gaps() : this.gaps().slice(0, SHOWN)));
}

/** The day is said once when both are of the same one. */
function sayEnd(from: number, to: number): string {
  const [start, end] = [sayMoment(from), sayMoment(to)];
  const day = start.slice(0, start.lastIndexOf(', ') + 2);
  return end.startsWith(day) ? end.slice(day.length) : end;
}
