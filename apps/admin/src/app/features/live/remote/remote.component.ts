import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { displayName } from '../../../core/format/names';
import { formatPoints } from '../../../core/format/numbers';
import { IconComponent } from '../../../ui/icon.component';
import { LockedDirective } from '../../../ui/locked.directive';
import { ViewerStore } from '../../viewer/viewer.store';
import { BoardStore } from '../board.store';
import { LoopStore } from '../loop.store';
import { ShowStore } from '../show.store';
import { UndoStore } from '../undo.store';
import { remoteWords } from './remote.words';

/** The whole loop under the thumb of the hand that holds the phone, whatever part of the page is open above it. */
@Component({
  selector: 'app-remote',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LockedDirective],
  host: { role: 'group', '[attr.aria-label]': 'words.title' },
  template: `
    <button type="button" class="who" [class.stale]="show.stale()" (click)="opened.emit()">
      @if (who(); as viewer) { <span class="rank number">{{ viewer.rank }}</span><bdi>{{ viewer.name }}</bdi><b class="number">{{ viewer.points }}</b> } @else { <span>{{ words.nobody }}</span> }
      @if (loop.onAir()) { <span class="tag">{{ words.onAir }}</span> }
    </button>
    <div class="keys">
      <button type="button" class="button icon" [attr.aria-label]="words.undo" [appLocked]="undo.isBusy() || show.stale()" (click)="undo.undoLast()"><app-icon name="undo" /></button>
      <button type="button" class="button icon" [attr.aria-label]="words.up" (click)="board.step(-1)"><app-icon name="down" class="upward" /></button>
      <button type="button" class="button icon" [attr.aria-label]="words.down" (click)="board.step(1)"><app-icon name="down" /></button>
      @if (loop.onAir()) {
        <button type="button" class="button" data-testid="take-off-here" [appLocked]="locked()" (click)="loop.takeOff()">{{ words.takeOff }}</button>
      } @else {
        <button type="button" class="button" data-testid="put-newest" [class.primary]="loop.nextComment()" [appLocked]="locked() || loop.nextComment() === null" (click)="loop.putNewestOnAir()">{{ words.putOnAir }}</button>
      }
      <button type="button" class="button" data-testid="reset-here" [class.primary]="loop.onAir() || !loop.nextComment()" [appLocked]="locked() || who() === null" (click)="loop.resetAndNext()">{{ words.next }}</button>
    </div>
  `,
  styles: `
    :host { display: none; }
    @media (max-width: 759px) {
      :host { display: grid; gap: 6px; padding: 6px 10px 8px; border-top: 1px solid var(--line); background: var(--ink-1); }
      .who { display: flex; align-items: center; gap: 9px; min-width: 0; min-height: 36px; padding: 0 4px; border: 0; background: none; color: var(--text-1); font: 600 15px/1.3 var(--body); text-align: start; cursor: pointer; }
      .who.stale { opacity: 0.42; }
      .who bdi { flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .who b { margin-inline-start: auto; font-size: 20px; }
      .rank { color: var(--text-3); font-size: 18px; }
      .tag { padding: 3px 7px; border-radius: 5px; background: var(--accent); color: var(--on-accent); font: 700 11px/1.3 var(--body); white-space: nowrap; }
      .upward { rotate: 180deg; }
      .keys { display: grid; grid-template-columns: 46px 46px 46px minmax(0, 1fr) minmax(0, 1.15fr); gap: 6px; }
      .button { min-height: 52px; padding: 0 6px; }
      .button.icon { width: 46px; }
    }
  `,
})
export class RemoteComponent {
  /** Somebody wants to see more of the viewer. */
  readonly opened = output();

  protected readonly show = inject(ShowStore);
  protected readonly board = inject(BoardStore);
  protected readonly loop = inject(LoopStore);
  protected readonly undo = inject(UndoStore);
  private readonly viewer = inject(ViewerStore);
  protected readonly words = remoteWords;
  protected readonly locked = computed(() => this.loop.busy() !== null || this.show.stale());
  protected readonly who = computed(() => {
    const entry = this.board.selected();
    if (entry) return { rank: entry.rank, name: displayName(entry), points: formatPoints(entry.points) };
    const detail = this.viewer.detail();
    return detail ? { rank: detail.rank ?? '–', name: displayName(detail), points: formatPoints(detail.present.points) } : null;
  });
}
