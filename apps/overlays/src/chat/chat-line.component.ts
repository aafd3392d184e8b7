import { ChangeDetectionStrategy, Component, computed, input, signal, ViewEncapsulation } from '@angular/core';
import type { ChatLine } from '@app/contracts';
import { AvatarComponent, shownName } from '@app/live-client';
import { splitText } from '../question/split-text';

/** One comment. The list moves its host. */
@Component({
  selector: 'app-chat-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AvatarComponent],
  host: { class: 'chat-line' },
  template: `
    <app-avatar class="chat-avatar" [viewerId]="line().viewerId" [nickname]="name()" [url]="line().avatarUrl" />
    <div class="chat-words">
      <b class="chat-name"><span dir="auto">{{ name() }}</span></b>
      <p class="chat-text" dir="auto">
        @for (piece of pieces(); track $index) {
          @if (piece.kind === 'words') {<span>{{ piece.text }}</span>} @else {<img class="chat-emote" alt="" referrerpolicy="no-referrer" [src]="piece.url" (error)="drop(piece.url)" />}
        }
      </p>
    </div>
  `,
})
export class ChatLineComponent {
  readonly line = input.required<ChatLine>();

  protected readonly name = computed(() => shownName(this.line().nickname, this.line().handle));
  readonly #broken = signal<ReadonlySet<string>>(new Set());
  protected readonly pieces = computed(() => splitText(this.line().text.trimEnd(), this.line().emotes.filter(({ imageUrl }) => !this.#broken().has(imageUrl))));

  /** A picture that cannot be loaded leaves no hole. */
  protected drop(url: string): void {
    this.#broken.update((urls) => new Set([...urls, url]));
  }
}
