import { ChangeDetectionStrategy, Component, computed, input, ViewEncapsulation } from '@angular/core';
import { AvatarComponent, shownName } from '@app/live-client';
import type { LeaderboardEntry } from '@app/contracts';
import { CrownComponent } from './crown.component';
import { PointsComponent } from './points.component';

/** One supporter. The board moves its host; what happens inside (a crown, a rise) moves inside. */
@Component({
  selector: 'app-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AvatarComponent, CrownComponent, PointsComponent],
  host: { class: 'supporter', '[class]': 'rank()', '[class.crowned]': 'isCrowned()' },
  template: `
    <div class="supporter-plate">
      <div class="supporter-face">
        <app-avatar class="supporter-avatar" [viewerId]="entry().viewerId" [nickname]="name()" [url]="entry().avatarUrl" />
        @if (place() === 0) {
          <app-crown />
        } @else {
          <b class="supporter-badge">{{ place() + 1 }}</b>
        }
      </div>
      <div class="supporter-name"><span dir="auto">{{ name() }}</span></div>
      <app-points [points]="entry().points" />
      @if (isCrowned()) {
        <i class="supporter-shine"></i>
      }
    </div>
    @if (isCrowned()) {
      <div class="supporter-sparks">
        @for (angle of sparks; track angle) {
          <i [style.rotate.deg]="angle"></i>
        }
      </div>
    }
    @if (rise() > 0) {
      <div class="supporter-rise">
        <svg viewBox="0 0 12 10" aria-hidden="true"><path d="M6 0 12 10H0z" fill="currentColor" /></svg>{{ rise() }}
      </div>
    }
  `,
  styleUrl: './card.component.css',
})
export class CardComponent {
  readonly entry = input.required<LeaderboardEntry>();
  /** 0 is the top. */
  readonly place = input.required<number>();
  /** How many were overtaken a moment ago. */
  readonly rise = input(0);
  /** Took the lead a moment ago. */
  readonly isCrowned = input(false);

  protected readonly sparks = [0, 40, 80, 120, 160, 200, 240, 280, 320];
  protected readonly name = computed(() => shownName(this.entry().nickname, this.entry().handle));
  protected readonly rank = computed(() => ['first', 'second', 'third', 'fourth', 'fifth'][this.place()] ?? '');
}
