import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Emote } from '@app/domain';
import { splitEmotes } from './split-emotes';

/** What somebody wrote, with its pictures where they stood. */
@Component({
  selector: 'app-comment-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { dir: 'auto' },
  template: `@for (part of parts(); track $index) {@if ('text' in part) {{{ part.text }}} @else {<img alt="" referrerpolicy="no-referrer" decoding="async" [src]="part.imageUrl" />}}`,
  styles: `
    :host { display: block; overflow-wrap: anywhere; white-space: pre-wrap; text-align: start; }
    img { height: 1.4em; vertical-align: -0.3em; margin: 0 1px; }
  `,
})
export class CommentTextComponent {
  readonly text = input.required<string>();
  readonly emotes = input.required<readonly Emote[]>();
  protected readonly parts = computed(() => splitEmotes(this.text(), this.emotes()));
}
