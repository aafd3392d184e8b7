import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { formatCount, formatExact, formatPoints } from '../../../core/format/numbers';
import { workOut, type Happening } from './example';
import { exampleWords as words } from './example.words';
import { RulesStore } from './rules.store';

type Amount = 'giftCoins' | 'gifts' | 'likes' | 'comments';
const MOST = 1_000_000;

/** A sum by the rules as they stand in the form, with each step. */
@Component({
  selector: 'app-rules-example',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words.title }}</h3>
    <p class="hint">{{ words.intro }}</p>
    <div class="amounts">
      @for (field of fields; track field) {
        <label>{{ label(field) }}<input #input class="field number" type="number" min="0" step="1" inputmode="numeric" [value]="happening()[field]" (input)="set(field, input.valueAsNumber)" /></label>
      }
      <label class="check"><input #check type="checkbox" [checked]="happening().follower" (change)="follow(check.checked)" />{{ words.follower }}</label>
    </div>
    @if (sum(); as sum) {
      <dl aria-live="polite" data-testid="example">
        @for (step of sum.steps; track step.kind) {
          <div><dt>{{ step.text }} @if (step.capped) { <small>{{ step.capped }}</small> }</dt><dd class="number">{{ step.points }}</dd></div>
        }
        <div class="total"><dt>{{ words.total }} @if (sum.exactly) { <small>{{ sum.exactly }}</small> }</dt><dd><span class="number" data-testid="example-total">{{ sum.total }}</span> {{ words.points }}</dd></div>
      </dl>
    } @else {
      <p class="hint">{{ words.invalid }}</p>
    }
  `,
  styles: `
    :host { display: grid; gap: 10px; padding: 16px; border: 1px solid var(--line); border-radius: var(--r-l); background: var(--ink-1); }
    h3 { font: 650 15px/1.35 var(--body); }
    .hint { color: var(--text-3); font-size: 12.5px; }
    .amounts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; }
    label { display: grid; align-content: end; gap: 5px; color: var(--text-2); font-size: 12.5px; font-weight: 550; }
    .field { height: 38px; font-size: 16px; }
    .check { display: flex; grid-column: 1 / -1; align-items: center; gap: 8px; min-height: 32px; }
    .check input { width: 17px; height: 17px; margin: 0; accent-color: var(--accent); }
    dl { display: grid; gap: 4px; padding-top: 10px; border-top: 1px solid var(--line-soft); }
    dl div { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; }
    dt { color: var(--text-2); font-size: 13px; }
    small { display: block; color: var(--text-3); font-size: 12.5px; font-weight: 400; }
    input[type='number'] { appearance: textfield; }
    dd { font-size: 15px; white-space: nowrap; }
    .total { padding-top: 6px; border-top: 1px solid var(--line-soft); }
    .total dt { color: var(--text-1); font-weight: 600; }
    .total dd { color: var(--text-3); font-size: 12.5px; }
    .total .number { color: var(--gold); font-size: 24px; }
  `,
})
export class ExampleComponent {
  private readonly store = inject(RulesStore);
  protected readonly words = words;
  protected readonly fields: readonly Amount[] = ['giftCoins', 'gifts', 'likes', 'comments'];
  protected readonly happening = signal<Happening>({ giftCoins: 1, gifts: 10, likes: 200, follower: false, comments: 3 });
  protected readonly sum = computed(() => {
    const rules = this.store.checked()?.rules;
    if (!rules) return null;
    const happening = this.happening();
    const { steps, total } = workOut(rules, happening);
    return {
      total: formatPoints(total),
      exactly: Number.isInteger(total) ? '' : words.exactly(formatExact(total)),
      steps: steps.map(({ kind, by, counted, points }) => ({
        kind,
        text: kind === 'gifts' ? words.step.gifts(formatCount(counted), formatCount(happening.giftCoins), formatExact(by)) : words.step[kind](formatCount(counted), formatExact(by)),
        capped: kind === 'comments' && counted < happening.comments ? words.capped(formatCount(happening.comments)) : '',
        points: formatExact(points),
      })),
    };
  });

  protected label(field: Amount): string {
    return field === 'giftCoins' ? words.coins : words[field];
  }

  protected set(field: Amount, value: number): void {
    const amount = Number.isFinite(value) ? Math.min(MOST, Math.max(0, Math.floor(value))) : 0;
    this.happening.update((happening) => ({ ...happening, [field]: amount }));
  }

  protected follow(follower: boolean): void {
    this.happening.update((happening) => ({ ...happening, follower }));
  }
}
