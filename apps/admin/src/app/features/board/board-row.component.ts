import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { LeaderboardEntry } from '@app/contracts';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../core/format/names';
import { formatPoints, formatShort } from '../../core/format/numbers';
import { boardWords } from './board.words';

/** One place of the ranking. */
@Component({
  selector: 'app-board-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent],
  host: { '[class.first]': 'entry().rank === 1', '[class.second]': 'entry().rank === 2', '[class.third]': 'entry().rank === 3' },
  template: `
    <span class="rank number"><span class="visually-hidden">{{ words.rank(entry().rank) }}</span><span aria-hidden="true">{{ entry().rank }}</span></span>
    <app-avatar [viewerId]="entry().viewerId" [nickname]="entry().nickname" [url]="entry().avatarUrl" />
    <span class="who">
      <span class="names"><span class="name" dir="auto">{{ name() }}</span>@if (entry().handle) {<span class="handle" dir="ltr">{{ '@' + entry().handle }}</span>}</span>
      <span class="did">
        <span><span aria-hidden="true">💬</span> {{ short(entry().comments) }} <span class="visually-hidden">{{ words.comments }}</span></span>
        <span><span aria-hidden="true">❤️</span> {{ short(entry().likes) }} <span class="visually-hidden">{{ words.likes }}</span></span>
        <span><span aria-hidden="true">🎁</span> {{ short(entry().gifts) }} <span class="visually-hidden">{{ words.gifts }}</span></span>
      </span>
    </span>
    <span class="points number">{{ points() }}<span class="visually-hidden"> {{ words.points }}</span>
      @if (climbed(); as places) { <small [attr.aria-label]="words.moved(places)">▲ {{ places }}</small> }
    </span>
  `,
  styleUrl: './board-row.component.css',
})
export class BoardRowComponent {
  readonly entry = input.required<LeaderboardEntry>();
  /** Places climbed lately; undefined when there is nothing to mark. */
  readonly climbed = input<number>();
  protected readonly words = boardWords;
  protected readonly short = formatShort;
  protected readonly name = computed(() => displayName(this.entry()));
  protected readonly points = computed(() => formatPoints(this.entry().points));
}
