import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { displayName } from '../../../core/format/names';
import { CommentTextComponent } from '../../viewer/comment-text.component';
import { LoopStore } from '../loop.store';
import { ShowStore } from '../show.store';
import { onAirWords } from './on-air.words';

/** The comment that everybody sees right now, and the way to take it off. */
@Component({
  selector: 'app-on-air',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentTextComponent],
  template: `
    @if (loop.onAir(); as question) {
      <div class="panel on">
        <div class="head"><span class="tag">{{ words.tag }}</span><span class="for">{{ loop.onAirFor() }}</span></div>
        <app-comment-text class="text" [text]="question.text" [emotes]="question.emotes" data-testid="on-air-text" />
        <p class="who"><bdi>{{ name() }}</bdi>@if (loop.onAirRank(); as rank) { · {{ words.place(rank) }} }</p>
        @if (show.mayControl()) { <button type="button" class="button wide" data-testid="take-off" [disabled]="loop.busy() !== null || show.stale()" (click)="loop.takeOff()">{{ words.takeOff }} <kbd>Esc</kbd></button> }
      </div>
    } @else {
      <div class="panel off"><b>{{ words.nothing }}</b><p>{{ words.nothingHint }}</p></div>
    }
  `,
  styleUrl: './on-air.component.css',
})
export class OnAirComponent {
  protected readonly loop = inject(LoopStore);
  protected readonly show = inject(ShowStore);
  protected readonly words = onAirWords;
  protected readonly name = computed(() => displayName(this.loop.onAir() ?? { nickname: '' }));
}
