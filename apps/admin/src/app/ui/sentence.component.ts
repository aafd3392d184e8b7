import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A sentence with names in it: each name that `isolated` fenced off stands in an element of its own direction. */
@Component({
  selector: 'app-sentence',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {@if ($odd) {<bdi>{{ part }}</bdi>} @else {{{ part }}}}`,
})
export class SentenceComponent {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => this.text().split(/[\u2068\u2069]/u));
}
