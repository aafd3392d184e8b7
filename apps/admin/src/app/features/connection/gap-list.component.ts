import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { SessionDetail } from '@app/contracts';
import { formatLength, formatTime } from '../../core/format/times';
import { Clock } from '../../core/timing/clock.service';
import { connectionWords } from './connection.words';

/** The time of a session as a line, with the stretches in which events may be missing. */
@Component({
  selector: 'app-gap-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatTooltipModule],
  template: `
    <ol>
      @for (gap of marks(); track gap.from) { <li tabindex="0" [style.left.%]="gap.left" [style.width.%]="gap.width" [matTooltip]="gap.line" [attr.aria-label]="gap.line"></li> }
    </ol>
  `,
  styles: `
    :host { flex: 1; }
    ol { position: relative; height: 8px; border-radius: 4px; background: #1f5c48; }
    li { position: absolute; top: 0; bottom: 0; min-width: 4px; border-radius: 2px; background: var(--warn); }
  `,
})
export class GapListComponent {
  readonly session = input.required<SessionDetail>();
  private readonly clock = inject(Clock);
  protected readonly marks = computed(() => {
    const { gaps, startedAt, stoppedAt, createdAt, status } = this.session();
    const now = this.clock.now();
    const start = Date.parse(startedAt ?? createdAt);
    const end = status === 'stopped' && stoppedAt !== null ? Date.parse(stoppedAt) : now;
    const share = (ms: number): number => Math.min(100, Math.max(0, (ms / Math.max(1, end - start)) * 100));
    return gaps.map((gap) => {
      const from = Date.parse(gap.from);
      const to = gap.to === null ? now : Date.parse(gap.to);
      const line = connectionWords.gapLine(formatTime(gap.from), gap.to === null ? connectionWords.gapOpen : formatTime(gap.to), formatLength(to - from), connectionWords.gapReasons[gap.reason]);
      return { from: gap.from, left: share(from - start), width: share(to - from), line };
    });
  });
}
