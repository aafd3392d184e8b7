import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { IconComponent } from '../../../ui/icon.component';
import type { RulesDraft, Typed } from './rules-draft';
import { RulesStore } from './rules.store';
import { rulesWords } from './rules.words';

type Step = RulesDraft['steps'][number];
type Override = RulesDraft['overrides'][number];

/** The rules as fields. */
@Component({
  selector: 'app-rules-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  templateUrl: './rules-form.component.html',
  styleUrl: './rules-form.component.css',
})
export class RulesFormComponent {
  private readonly store = inject(RulesStore);
  protected readonly draft = this.store.draft;
  protected readonly words = rulesWords;
  private readonly wrongPaths = computed(() => new Set(this.store.wrong().map((detail) => detail.split(' ')[0])));

  protected isWrong(path: string): 'true' | null {
    return this.wrongPaths().has(path) ? 'true' : null;
  }

  protected typed(field: HTMLInputElement): Typed {
    return Number.isNaN(field.valueAsNumber) ? null : field.valueAsNumber;
  }

  protected set(change: Partial<RulesDraft>): void {
    this.store.change((draft) => ({ ...draft, ...change }));
  }

  protected setStep(index: number, change: Partial<Step>): void {
    this.store.change((draft) => ({ ...draft, steps: draft.steps.map((step, i) => (i === index ? { ...step, ...change } : step)) }));
  }

  /** Before the last, which covers the rest. */
  protected addStep(): void {
    this.store.change((draft) => {
      const former = draft.steps.at(-2);
      const step = { upTo: former?.upTo ? former.upTo * 2 : 9, multiplier: former?.multiplier ?? 1 };
      return { ...draft, steps: [...draft.steps.slice(0, -1), step, ...draft.steps.slice(-1)] };
    });
  }

  protected removeStep(index: number): void {
    this.store.change((draft) => ({ ...draft, steps: draft.steps.filter((_, i) => i !== index) }));
  }

  protected setOverride(index: number, change: Partial<Override>): void {
    this.store.change((draft) => ({ ...draft, overrides: draft.overrides.map((own, i) => (i === index ? { ...own, ...change } : own)) }));
  }

  protected addOverride(): void {
    this.store.change((draft) => ({ ...draft, overrides: [...draft.overrides, { giftId: '', points: 1 }] }));
  }

  protected removeOverride(index: number): void {
    this.store.change((draft) => ({ ...draft, overrides: draft.overrides.filter((_, i) => i !== index) }));
  }
}
