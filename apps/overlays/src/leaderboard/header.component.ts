import { ChangeDetectionStrategy, Component, computed, inject, input, ViewEncapsulation } from '@angular/core';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { PARAMETERS } from '../stage/stage';
import { titleIn } from './title';

/** The title, and how many of the participants have points. */
@Component({
  selector: 'app-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [StaleMarkComponent],
  host: { class: 'board-header', '[class.stale]': 'isStale()' },
  template: `
    <b class="board-title" dir="auto">{{ title }}</b>
    @if (isStale()) {
      <app-stale-mark />
    }
    <span class="board-count">
      <svg viewBox="0 0 24 20" aria-hidden="true"><path fill="currentColor" d="M9 9.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9m7.5 0a3.6 3.6 0 1 0 0-7.200q-.9 0-1.6.4A6.2 6.2 0 0 1 14 8.700q1 .8 2.5.8M9 11.500c-4.5 0-8.5 2.3-8.5 5.500V19.500h17V17c0-3.2-4-5.5-8.5-5.500m8.5.2q2 2 2 5.300v2.500h4V17c0-2.9-2.7-4.9-6-5.3" /></svg>
      <span><i class="board-active">{{ activeText() }}</i> / {{ allText() }}</span>
    </span>
  `,
  styleUrl: './header.component.css',
})
export class HeaderComponent {
  readonly active = input.required<number>();
  readonly participants = input.required<number>();
  readonly isStale = input(false);

  readonly #parameters = inject(PARAMETERS);
  readonly #whole = new Intl.NumberFormat(this.#parameters.lang);
  readonly #short = new Intl.NumberFormat(this.#parameters.lang, { notation: 'compact', maximumFractionDigits: 1 });
  protected readonly title = this.#parameters.title ?? titleIn(this.#parameters.lang);
  protected readonly activeText = computed(() => this.#count(this.active()));
  protected readonly allText = computed(() => this.#count(this.participants()));

  /** A crowd's last figure matters to nobody, and would take the title's room. */
  #count(people: number): string {
    return (people < 100_000 ? this.#whole : this.#short).format(people);
  }
}
