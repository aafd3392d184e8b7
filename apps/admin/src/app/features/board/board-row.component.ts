import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { GiftTally } from '@app/contracts';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../core/format/names';
import { formatCount, formatPoints, formatShort } from '../../core/format/numbers';
import { viewerWords } from '../viewer/viewer.words';
import type { BoardEntry } from './board-entry';
import { boardViewsWords } from './board-views.words';
import { boardWords } from './board.words';
import { GiftIconComponent } from './gift-icon.component';

/** One place of the ranking. */
@Component({
  selector: 'app-board-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent, GiftIconComponent, MatTooltipModule],
  host: { '[class.first]': 'entry().rank === 1', '[class.second]': 'entry().rank === 2', '[class.third]': 'entry().rank === 3' },
  template: `
    <span class="rank number">@if (entry().rank; as rank) {<span class="visually-hidden">{{ words.rank(rank) }}</span><span aria-hidden="true">{{ rank }}</span>} @else {<span class="visually-hidden">{{ views.noRank }}</span><span aria-hidden="true">–</span>}</span>
    <app-avatar [viewerId]="entry().viewerId" [nickname]="entry().nickname" [url]="entry().avatarUrl" />
    <span class="who">
      <span class="names"><span class="name" dir="auto">{{ name() }}</span>@if (entry().handle) {<span class="handle" dir="ltr">{{ '@' + entry().handle }}</span>}</span>
      <span class="did">
        <span><span aria-hidden="true">💬</span> {{ short(entry().comments) }} <span class="visually-hidden">{{ words.comments }}</span></span>
        <span><span aria-hidden="true">❤️</span> {{ short(entry().likes) }} <span class="visually-hidden">{{ words.likes }}</span></span>
        <span><span aria-hidden="true">🎁</span> {{ short(entry().gifts) }} <span class="visually-hidden">{{ words.gifts }}</span></span>
      </span>
    </span>
    <span class="gifts">
      @for (gift of entry().topGifts; track gift.giftId) { <span class="gift" [matTooltip]="hint(gift)" matTooltipPosition="above"><app-gift-icon [url]="gift.iconUrl" /><span class="visually-hidden">{{ gift.name }}</span><b class="number">{{ short(gift.count) }}</b></span> }
    </span>
    <span class="points number">{{ points() }}<span class="visually-hidden"> {{ words.points }}</span>
      @if (climbed(); as places) { <small [attr.aria-label]="words.moved(places)">▲ {{ places }}</small> }
    </span>
  `,
  styleUrl: './board-row.component.css',
})
export class BoardRowComponent {
  readonly entry = input.required<BoardEntry>();
  /** Places climbed lately; undefined when there is nothing to mark. */
  readonly climbed = input<number>();
  protected readonly words = boardWords;
  protected readonly views = boardViewsWords;
  protected readonly short = formatShort;
  protected readonly hint = (gift: GiftTally): string => boardViewsWords.giftHint(gift.name, viewerWords.coinsEach(formatCount(gift.coins), formatCount(gift.coins * gift.count)));
  protected readonly name = computed(() => displayName(this.entry()));
  protected readonly points = computed(() => formatPoints(this.entry().points));
}
