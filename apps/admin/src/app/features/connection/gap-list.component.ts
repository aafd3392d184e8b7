import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { SessionDetail } from '@app/contracts';
import { formatLength, formatTime } from '../../core/format/times';
import { Clock } from '../../core/timing/clock.service';
import { connectionWords as words } from './connection.words';
import { placeGaps } from './place-gaps';

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
    ol { position: relative; height: 8px; border-radius: 4px; background: var(--ok-fill); }
    li { position: absolute; top: 0; bottom: 0; min-width: 4px; border-radius: 2px; background: var(--warn); }
  `,
})
export class GapListComponent {
  readonly session = input.required<SessionDetail>();
  private readonly clock = inject(Clock);
  protected readonly marks = computed(() =>
    placeGaps(this.session(), this.clock.now()).map(({ gap, left, width, length }) => ({
      from: gap.from,
      left,
      width,
      line: words.gapLine(formatTime(gap.from), gap.to === null ? words.gapOpen : formatTime(gap.to), formatLength(length), words.gapReasons[gap.reason]),
    })),
  );
}
