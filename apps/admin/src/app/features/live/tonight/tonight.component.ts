import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { formatCount, formatShort } from '../../../core/format/numbers';
import { ShowStore } from '../show.store';
import { tonightWords } from './tonight.words';

/** What the session came to so far. */
@Component({
  selector: 'app-tonight',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="eyebrow">{{ words.title }}</h2>
    <dl class="panel">
      <div><dt>{{ words.participants }}<br /><span data-testid="active">{{ count(show.active()) }}</span> {{ words.active }}</dt><dd class="number" data-testid="participants">{{ count(show.participants()) }}</dd></div>
      @if (show.detail()?.totals; as totals) {
        <div><dt>{{ words.comments }}</dt><dd class="number">{{ count(totals.comments) }}</dd></div>
        <div><dt>{{ words.likes }}<br />{{ words.estimate }}</dt><dd class="number">{{ short(totals.likes) }}</dd></div>
        <div><dt>{{ words.coins }}<br />{{ words.inGifts(count(totals.gifts), totals.gifts) }}</dt><dd class="number">{{ short(totals.coins) }}</dd></div>
      } @else {
        @for (place of [1, 2, 3]; track place) { <div><dt>&nbsp;<br />&nbsp;</dt><dd class="skeleton" style="height: 25px; width: 64px"></dd></div> }
      }
    </dl>
  `,
  styles: `
    :host { display: block; }
    dl { display: grid; grid-template-columns: 1fr 1fr; gap: 14px 12px; margin-top: 10px; }
    div { display: flex; flex-direction: column-reverse; justify-content: flex-end; min-width: 0; }
    dd { font-size: 25px; }
    dt { color: var(--text-3); font-size: 12px; line-height: 1.4; }
  `,
})
export class TonightComponent {
  protected readonly show = inject(ShowStore);
  protected readonly words = tonightWords;
  protected readonly count = formatCount;
  protected readonly short = formatShort;
}
