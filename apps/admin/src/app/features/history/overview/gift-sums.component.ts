import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { counted, formatCount, formatShort } from '../../../core/format/numbers';
import { TroubleComponent } from '../../../ui/trouble.component';
import { historyWords } from '../history.words';
import { SessionHistoryStore } from '../session-history.store';

const SHOWN = 10;

/** Which gifts were sent in the whole session, the most coins in all first. */
@Component({
  selector: 'app-gift-sums',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TroubleComponent],
  host: { class: 'panel' },
  template: `
    <h2 class="eyebrow"><span>{{ words.giftKinds }} @if (gifts(); as all) { <b>{{ count(all.length) }}</b> }</span></h2>
    @if (gifts(); as all) {
      <ol>
        @for (gift of shown(); track gift.giftId) {
          <li [style.--share]="gift.share">
            <span class="picture" aria-hidden="true">@if (gift.iconUrl && !broken().has(gift.iconUrl)) { <img alt="" referrerpolicy="no-referrer" decoding="async" loading="lazy" [src]="gift.iconUrl" (error)="drop(gift.iconUrl)" /> } @else { 🎁 }</span>
            <span class="what"><bdi>{{ gift.name }}</bdi> <small>{{ gift.each }} · {{ gift.senders }}</small></span>
            <span class="times number">×{{ gift.times }}</span>
            <span class="coins"><b class="number">{{ gift.sum }}</b> <small>{{ words.coins }}</small></span>
          </li>
        } @empty { <li class="none">{{ words.giftsEmpty }}</li> }
      </ol>
      @if (all.length > few) { <button type="button" class="link" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ open() ? words.showFewer : words.showAllGifts(count(all.length)) }}</button> }
    } @else if (store.gifts.failure(); as failure) { <app-trouble [failure]="failure" (retry)="store.load()" /> }
    @else { @for (line of [1, 2, 3, 4, 5, 6, 7]; track line) { <div class="skeleton" style="height: 34px; margin-top: 14px"></div> } }
  `,
  styles: `
    :host { display: block; padding: 14px 18px; }
    ol { margin-top: 8px; }
    li { position: relative; display: grid; grid-template-columns: 32px minmax(0, 1fr) auto 92px; align-items: center; gap: 0 10px; min-height: 48px; padding: 4px 0 7px; }
    li::before, li::after { content: ''; position: absolute; bottom: 0; left: 0; width: 100%; height: 3px; border-radius: 2px; background: var(--ink-3); }
    li::after { width: calc(var(--share) * 100%); background: var(--gift-fill); }
    .none { display: block; padding: 8px 0; color: var(--text-3); }
    .none::before, .none::after { display: none; }
    .picture { display: grid; place-items: center; width: 30px; height: 30px; font-size: 19px; }
    img { width: 30px; height: 30px; object-fit: contain; }
    .what { display: flex; flex-direction: column; min-width: 0; line-height: 1.4; }
    bdi { overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
    small { color: var(--text-3); font: 400 12px/1.4 var(--body); }
    .times { color: var(--text-2); font-size: 17px; }
    .coins { text-align: right; white-space: nowrap; }
    .coins b { margin-right: 3px; font-size: 19px; }
    .link { margin-top: 10px; }
  `,
})
export class GiftSumsComponent {
  protected readonly store = inject(SessionHistoryStore);
  protected readonly words = historyWords;
  protected readonly count = formatCount;
  protected readonly few = SHOWN;
  protected readonly open = signal(false);
  /** Addresses of pictures that are gone: a gift without a picture is still a gift. */
  protected readonly broken = signal<ReadonlySet<string>>(new Set());
  protected readonly gifts = computed(() => {
    const gifts = this.store.gifts.value()?.gifts ?? null;
    const most = Math.max(1, ...(gifts ?? []).map(({ coins, count }) => coins * count));
    return gifts?.map((gift) => ({
      ...gift,
      each: historyWords.giftsEach(counted(gift.coins, historyWords.coin, historyWords.coins)),
      senders: historyWords.senders(counted(gift.senders, historyWords.viewer, historyWords.viewersMany)),
      times: formatCount(gift.count),
      sum: formatShort(gift.coins * gift.count),
      share: (gift.coins * gift.count) / most,
    })) ?? null;
  });
  protected readonly shown = computed(() => (this.open() ? this.gifts() : this.gifts()?.slice(0, SHOWN)) ?? []);

  protected drop(url: string): void {
    this.broken.update((known) => new Set(known).add(url));
  }
}
