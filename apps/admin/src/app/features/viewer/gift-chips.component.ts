import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import type { GiftTally } from '@app/contracts';
import { formatCount } from '../../core/format/numbers';
import { GiftIconComponent } from '../board/gift-icon.component';
import { viewerWords } from './viewer.words';

/** What a viewer gave since the last reset, dearest first. A gift without a picture is still a gift. */
@Component({
  selector: 'app-gift-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GiftIconComponent, MatTooltipModule],
  template: `
    @for (gift of gifts(); track gift.giftId) {
      <span class="chip" tabindex="0" [matTooltip]="hint(gift)">
        <app-gift-icon [url]="gift.iconUrl" />
        <bdi>{{ gift.name }}</bdi><b>×{{ count(gift.count) }}</b>
      </span>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 12px; }
    :host:empty { display: none; }
    .chip { display: inline-flex; align-items: center; gap: 6px; max-width: 100%; min-height: 26px; padding: 3px 8px; border-radius: var(--r-s); background: var(--ink-3); color: var(--text-2); font-size: 12.5px; }
    bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    b { color: var(--text-1); font-weight: 650; font-variant-numeric: tabular-nums; }
  `,
})
export class GiftChipsComponent {
  readonly gifts = input.required<readonly GiftTally[]>();
  protected readonly count = formatCount;
  protected readonly hint = (gift: GiftTally): string => viewerWords.coinsEach(formatCount(gift.coins), formatCount(gift.coins * gift.count));
}
