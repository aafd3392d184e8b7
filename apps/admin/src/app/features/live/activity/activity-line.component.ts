import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ActivityLine } from '@app/contracts';
import { displayName } from '../../../core/format/names';
import { formatCount, formatPoints } from '../../../core/format/numbers';
import { formatTime } from '../../../core/format/times';
import { describeConnection } from '../../connection/describe-connection';
import { activityWords } from './activity.words';

/** One line of the log. */
@Component({
  selector: 'app-activity-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'line().kind' },
  template: `
    <time [attr.datetime]="line().at">{{ time() }}</time>
    <span class="kind">{{ words.kinds[line().kind] }}</span>
    <span class="what">
      @if (name(); as viewer) { <bdi class="name">{{ viewer }}</bdi> }
      <bdi class="text">{{ text() }}</bdi>
      @if (points(); as worth) { <span class="worth">{{ worth }}</span> }
    </span>
  `,
  styles: `
    :host { display: grid; grid-template-columns: 64px 56px minmax(0, 1fr); gap: 6px; font-size: 13px; line-height: 1.7; }
    time { color: var(--text-3); font-variant-numeric: tabular-nums; }
    .kind { color: var(--text-2); white-space: nowrap; }
    :host(.gift) .kind { color: var(--gift); }
    :host(.comment) .kind { color: var(--chat); }
    :host(.like) .kind { color: var(--like); }
    :host(.system) .kind { color: var(--ok); }
    .what { display: flex; gap: 7px; min-width: 0; }
    .name { flex: 0 0 auto; max-width: 40%; overflow: hidden; color: var(--text-2); text-overflow: ellipsis; white-space: nowrap; }
    .text { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .worth { color: var(--text-3); font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media (max-width: 759px) { :host { grid-template-columns: 60px 54px minmax(0, 1fr); padding: 5px 0; line-height: 1.5; } .what { display: block; overflow-wrap: anywhere; } .name, .text { white-space: normal; } .name { margin-right: 6px; } .worth { margin-inline-start: 6px; } }
  `,
})
export class ActivityLineComponent {
  readonly line = input.required<ActivityLine>();
  protected readonly words = activityWords;
  protected readonly time = computed(() => formatTime(this.line().at));
  protected readonly name = computed(() => {
    const line = this.line();
    return line.kind === 'system' ? null : displayName(line);
  });
  protected readonly text = computed(() => sayActivity(this.line()));
  protected readonly points = computed(() => {
    const line = this.line();
    return line.kind === 'gift' ? activityWords.points(formatPoints(line.points)) : null;
  });
}

/** What happened, without who did it. */
export function sayActivity(line: ActivityLine): string {
  switch (line.kind) {
    case 'comment':
      return line.text;
    case 'gift':
      return `${activityWords.sent} ${line.giftName} ×${formatCount(line.count)}`;
    case 'like':
      return activityWords.likes(formatCount(line.count), line.count === 1);
    case 'follow':
      return activityWords.follows;
    case 'share':
      return activityWords.shares;
    case 'system': {
      const { label, detail } = describeConnection(line.connection, Date.parse(line.at));
      return line.connection.state === 'live' || detail === '' ? label : `${label}: ${detail}`;
    }
  }
}
