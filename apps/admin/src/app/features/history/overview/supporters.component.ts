import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AvatarComponent } from '@app/live-client';
import { displayName } from '../../../core/format/names';
import { formatPoints, formatShort } from '../../../core/format/numbers';
import { TroubleComponent } from '../../../ui/trouble.component';
import { historyWords } from '../history.words';
import { SessionHistoryStore } from '../session-history.store';

const ON_PODIUM = 3;

/** Who gave most in the whole session: three on a podium, the next ones below. */
@Component({
  selector: 'app-supporters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AvatarComponent, RouterLink, TroubleComponent],
  host: { class: 'panel' },
  template: `
    <h2 class="eyebrow">{{ words.supporters }}</h2>
    <p class="by">{{ words.supportersBody }}</p>
    @if (places(); as places) {
      @if (places.length === 0) { <p class="none">{{ words.noSupporters }}</p> }
      @else {
        <ol class="podium" data-testid="podium">
          @for (one of podium(); track one.viewerId) {
            <li [class]="'p' + one.place">
              <a [routerLink]="[]" [queryParams]="{ viewer: one.viewerId }" queryParamsHandling="merge">
                <app-avatar [viewerId]="one.viewerId" [nickname]="one.nickname" [url]="one.avatarUrl" />
                <b dir="auto">{{ one.name }}</b>
                <span class="number points">{{ one.points }}</span>
                <span class="did"><span class="visually-hidden">{{ words.place(one.place) }}, </span>🎁 {{ one.coins }} {{ words.coins }}</span>
              </a>
              <span class="step number" aria-hidden="true">{{ one.place }}</span>
            </li>
          }
        </ol>
        <ol class="rest" start="4">
          @for (one of rest(); track one.viewerId) {
            <li><a [routerLink]="[]" [queryParams]="{ viewer: one.viewerId }" queryParamsHandling="merge"><span class="rank number">{{ one.place }}</span><app-avatar [viewerId]="one.viewerId" [nickname]="one.nickname" [url]="one.avatarUrl" /><span class="name" dir="auto">{{ one.name }}</span><span class="number">{{ one.points }}</span></a></li>
          }
        </ol>
      }
    } @else if (store.supporters.failure(); as failure) { <app-trouble [failure]="failure" (retry)="store.load()" /> }
    @else { <div class="skeleton" style="height: 210px; margin-top: 14px"></div><div class="skeleton" style="height: 150px; margin-top: 14px"></div> }
  `,
  styleUrl: './supporters.component.css',
})
export class SupportersComponent {
  protected readonly store = inject(SessionHistoryStore);
  protected readonly words = historyWords;
  protected readonly places = computed(
    () =>
      this.store.supporters
        .value()
        ?.filter(({ total }) => total.points > 0)
        .map((one, index) => ({ ...one, place: index + 1, name: displayName(one), points: formatPoints(one.total.points), coins: formatShort(one.total.coins) })) ?? null,
  );
  protected readonly podium = computed(() => this.places()?.slice(0, ON_PODIUM) ?? []);
  protected readonly rest = computed(() => this.places()?.slice(ON_PODIUM) ?? []);
}
