import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { displayName } from '../../../core/format/names';
import { formatCount } from '../../../core/format/numbers';
import { formatLength } from '../../../core/format/times';
import { IconComponent } from '../../../ui/icon.component';
import { LockedDirective } from '../../../ui/locked.directive';
import { CommentSearchOpener } from '../../questions/comment-search-opener.service';
import { PreparedStore } from '../../questions/prepared.store';
import { questionsWords } from '../../questions/questions.words';
import { UpNextComponent } from '../../questions/up-next.component';
import { CommentTextComponent } from '../../viewer/comment-text.component';
import { LoopStore } from '../loop.store';
import { ShowStore } from '../show.store';
import { onAirWords } from './on-air.words';
import { TIMES_ON_AIR, TimeOnAir } from './time-on-air.store';
import { OverlayThumbnailComponent } from './overlay-thumbnail.component';

/** The comment that everybody sees right now, the way to take it off, and what comes after it. */
@Component({
  selector: 'app-on-air',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommentTextComponent, IconComponent, LockedDirective, OverlayThumbnailComponent, UpNextComponent],
  templateUrl: './on-air.component.html',
  styleUrl: './on-air.component.css',
})
export class OnAirComponent {
  protected readonly loop = inject(LoopStore);
  protected readonly show = inject(ShowStore);
  protected readonly prepared = inject(PreparedStore);
  protected readonly search = inject(CommentSearchOpener);
  protected readonly time = inject(TimeOnAir);
  protected readonly times = TIMES_ON_AIR;
  protected readonly words = onAirWords;
  protected readonly desk = questionsWords;
  protected readonly name = computed(() => displayName(this.loop.onAir() ?? { nickname: '' }));
  protected readonly waiting = computed(() => this.prepared.comments()?.length ?? 0);
  protected readonly count = computed(() => (this.waiting() === 0 ? '' : formatCount(this.waiting())));

  protected nameOf(seconds: number | null): string {
    return seconds === null ? onAirWords.untilTakenOff : formatLength(seconds * 1000);
  }

  protected choose(choice: HTMLSelectElement): void {
    // The keys of the desk keep out of fields, and this one has done what it is for.
    choice.blur();
    void this.loop.limitTo(this.times[choice.selectedIndex] ?? null);
  }
}
