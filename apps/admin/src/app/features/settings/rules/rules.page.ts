import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatMoment } from '../../../core/format/times';
import { TroubleComponent } from '../../../ui/trouble.component';
import { ExampleComponent } from './example.component';
import { RescoreComponent } from './rescore.component';
import { RulesFormComponent } from './rules-form.component';
import { RulesStore } from './rules.store';
import { rulesWords as words } from './rules.words';
import { sayWrong } from './say-wrong';

/** The rules in force, how to change them, and what a change would mean. */
@Component({
  selector: 'app-rules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ExampleComponent, RescoreComponent, RulesFormComponent, TroubleComponent],
  providers: [RulesStore],
  templateUrl: './rules.page.html',
  styleUrl: './rules.page.css',
})
export class RulesPage {
  protected readonly store = inject(RulesStore);
  protected readonly words = words;
  protected readonly wrong = computed(() => this.store.wrong().map(sayWrong));
  protected readonly versions = computed(() =>
    this.store.versions().map((source) => ({
      source,
      version: source.version,
      name: words.version(String(source.version)),
      who: source.by === null ? words.defaults : words.by(source.by),
      at: formatMoment(source.at),
    })),
  );

  constructor() {
    void this.store.load();
  }
}
