import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PointsByKind } from '@app/contracts';
import { formatExact } from '../../core/format/numbers';
import { perLocale } from '../../core/language/reader-locale';
import { pointsBarWords } from './points-bar.words';
import { splitPoints } from './split-points';

/** Parts rounded up one by one would add up to more than their sum; with a decimal they can be seen to make it. */
const tenths = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** What a score is made of, as a bar and in numbers. */
@Component({
  selector: 'app-points-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar" aria-hidden="true">@for (part of parts(); track part.kind) {<i [class]="part.kind" [style.flexGrow]="part.share"></i>}</div>
    <dl [attr.aria-label]="words.title">
      @for (part of parts(); track part.kind) { <div [class]="part.kind"><dt>{{ words.kinds[part.kind] }}</dt><dd [title]="part.exact">{{ part.shown }}</dd></div> }
    </dl>
  `,
  styles: `
    :host { display: block; }
    .bar { display: flex; gap: 2px; height: 9px; overflow: hidden; border-radius: 5px; background: var(--ink-3); }
    i { flex: 0 1 0; min-width: 0; background: currentColor; transition: flex-grow 0.4s var(--ease); }
    .gifts { color: var(--gift-fill); }
    .likes { color: var(--like-fill); }
    .comments { color: var(--chat-fill); }
    .social { color: var(--ok); }
    .adjustments { color: var(--accent); }
    dl { display: flex; flex-wrap: wrap; gap: 3px 14px; margin-top: 8px; }
    dl div { display: inline-flex; align-items: baseline; gap: 5px; }
    dl div::before { content: ''; align-self: center; width: 8px; height: 8px; border-radius: 2px; background: currentColor; }
    dt { color: var(--text-2); font-size: 12.5px; }
    dd { color: var(--text-1); font-size: 13px; font-weight: 650; font-variant-numeric: tabular-nums; }
  `,
})
export class PointsBarComponent {
  readonly points = input.required<PointsByKind>();
  protected readonly words = pointsBarWords;
  protected readonly parts = computed(() =>
    splitPoints(this.points()).map((part) => ({ ...part, shown: `${part.points < 0 ? '−' : ''}${tenths().format(Math.abs(part.points))}`, exact: formatExact(part.points) })),
  );
}
