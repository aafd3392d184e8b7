import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { StaleMarkComponent } from '../stage/stale-mark.component';
import { PARAMETERS } from '../stage/stage';
import { titleIn } from './title';

/** The title, and how many of the participants have points. */
@Component({
  selector: 'app-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StaleMarkComponent],
  host: { '[class.stale]': 'isStale()' },
  template: `
    <b dir="auto">{{ title }}</b>
    @if (isStale()) {
      <app-stale-mark />
    }
    <span class="count">
      <svg viewBox="0 0 24 20" aria-hidden="true"><path fill="currentColor" d="M9 9.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9m7.5 0a3.6 3.6 0 1 0 0-7.200q-.9 0-1.6.4A6.2 6.2 0 0 1 14 8.700q1 .8 2.5.8M9 11.500c-4.5 0-8.5 2.3-8.5 5.500V19.500h17V17c0-3.2-4-5.5-8.5-5.500m8.5.2q2 2 2 5.300v2.500h4V17c0-2.9-2.7-4.9-6-5.3" /></svg>
      <span><i>{{ activeText() }}</i> / {{ allText() }}</span>
    </span>
  `,
  styles: `
    :host {
      position: relative; display: flex; align-items: center; gap: 0.14rem; height: 0.64rem; padding: 0 0.2rem 0 0.28rem;
      border-radius: 0.16rem; background: var(--ink-0); color: var(--text-1); box-shadow: 0 0.05rem 0 var(--shelf); overflow: hidden;
    }
    :host::before { content: ''; position: absolute; inset: 0 auto 0 0; width: 0.1rem; background: var(--live); }
    :host(.stale)::before { background: var(--text-3); }
    :host-context([data-bg='transparent']) { box-shadow: 0 0.05rem 0 var(--shelf), 0 0.12rem 0.26rem rgb(0 0 0 / 45%); }
    b { flex: 1; min-width: 0; font: 700 0.34rem/1.2 var(--numbers); letter-spacing: 0.06em; text-transform: uppercase; white-space: nowrap; overflow-x: clip; text-overflow: ellipsis; text-align: left; }
    .count { display: flex; align-items: center; gap: 0.09rem; font: 600 0.26rem/1 var(--numbers); font-variant-numeric: tabular-nums; color: var(--text-2); white-space: nowrap; }
    .count svg { width: 0.24rem; }
    .count i { font-style: normal; font-weight: 700; color: var(--text-1); }
  `,
})
export class HeaderComponent {
  readonly active = input.required<number>();
  readonly participants = input.required<number>();
  readonly isStale = input(false);

  readonly #parameters = inject(PARAMETERS);
  readonly #format = new Intl.NumberFormat(this.#parameters.lang);
  protected readonly title = this.#parameters.title ?? titleIn(this.#parameters.lang);
  protected readonly activeText = computed(() => this.#format.format(this.active()));
  protected readonly allText = computed(() => this.#format.format(this.participants()));
}
