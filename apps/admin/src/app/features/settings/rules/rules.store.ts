import { computed, inject, Injectable, signal } from '@angular/core';
import type { RuleVersion } from '@app/contracts';
import { parseRuleSet } from '@app/scoring';
import { failureOf, type Failure } from '../../../core/failure/failure';
import { oneAtATime } from '../../../core/failure/one-at-a-time';
import { Toaster } from '../../../ui/toaster.service';
import { SettingsApi, type VersionedRules } from '../settings.api';
import { checkDraft, checkText, draftOf, inputOf, textOf, type RulesDraft } from './rules-draft';
import { rulesWords as words } from './rules.words';

/** The rules in force, and what is made of them on this page. */
@Injectable()
export class RulesStore {
  private readonly api = inject(SettingsApi);
  private readonly toaster = inject(Toaster);
  private readonly held = signal<VersionedRules | null>(null);
  private readonly kept = signal<readonly RuleVersion[]>([]);
  private readonly trouble = signal<Failure | null>(null);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  /** Null until the first answer. */
  readonly inForce = this.held.asReadonly();
  readonly versions = this.kept.asReadonly();
  readonly failure = this.trouble.asReadonly();
  readonly busy = computed(() => this.turns.busy() !== null);
  readonly draft = signal<RulesDraft | null>(null);
  /** What stands in the text field; null while the form is used. */
  readonly text = signal<string | null>(null);

  readonly checked = computed(() => {
    const [text, draft] = [this.text(), this.draft()];
    if (text !== null) return checkText(text);
    return draft && checkDraft(draft);
  });
  readonly wrong = computed(() => this.checked()?.wrong ?? []);
  readonly isChanged = computed(() => {
    const [held, rules] = [this.held(), this.checked()?.rules];
    return held !== null && (!rules || JSON.stringify(parseRuleSet(held.rules)) !== JSON.stringify(rules));
  });

  async load(): Promise<void> {
    try {
      const [rules, versions] = await Promise.all([this.api.rules(), this.api.ruleVersions()]);
      this.kept.set(versions);
      this.held.set(rules);
      this.trouble.set(null);
      if (this.draft() === null) this.discard();
    } catch (error) {
      this.trouble.set(failureOf(error));
    }
  }

  change(change: (draft: RulesDraft) => RulesDraft): void {
    this.draft.update((draft) => draft && change(draft));
  }

  discard(): void {
    const held = this.held();
    if (held === null) return;
    this.draft.set(draftOf(held.rules));
    if (this.text() !== null) this.text.set(textOf(held.rules));
  }

  /** Goes on with the same rules in the other way of editing; rules that make no sense as text are left behind. */
  write(as: 'form' | 'text'): void {
    const draft = this.draft();
    if (as === 'text' && draft && this.text() === null) this.text.set(textOf(inputOf(draft)));
    if (as === 'form' && this.text() !== null) {
      const rules = this.checked()?.rules;
      if (rules) this.draft.set(draftOf(rules));
      this.text.set(null);
    }
  }

  takeUp(version: RuleVersion): void {
    const rules = parseRuleSet(version.rules);
    this.draft.set(draftOf(rules));
    if (this.text() !== null) this.text.set(textOf(rules));
    this.toaster.say(words.takenUp(String(version.version)));
  }

  /** @returns whether there is a new version now */
  async save(): Promise<boolean> {
    const rules = this.checked()?.rules;
    if (!rules || !this.isChanged()) return false;
    return this.turns.run('save', async () => {
      const saved = await this.api.putRules(rules);
      this.held.set(saved);
      this.draft.set(draftOf(saved.rules));
      this.toaster.say(words.saved(String(saved.version)));
      this.kept.set(await this.api.ruleVersions());
    });
  }
}
