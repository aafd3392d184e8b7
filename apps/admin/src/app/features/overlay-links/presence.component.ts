import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { OverlayPresence } from '@app/contracts';
import { AuthStore } from '../../core/auth/auth.store';
import { Clock } from '../../core/timing/clock.service';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { describePresence } from './describe-presence';
import { pageName, presenceWords } from './presence.words';

/** Which overlays are connected, and whether they show what they should: one sign for each kind of page. */
@Component({
  selector: 'app-presence',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatTooltipModule, RouterLink],
  template: `
    @if (signs(); as all) {
      <a [routerLink]="mayControl() ? '/settings/overlays' : null" data-testid="overlay-presence" [class.troubled]="late()" [class.many]="all.length > 2" [matTooltip]="told()">
        @for (sign of all; track sign.page) {
          <span class="sign" [class]="sign.tone"><i></i><b>{{ sign.name }}</b><span class="text">{{ sign.text }}</span></span>
        } @empty {
          <span class="sign none"><i></i><span class="text">{{ words.none }}</span></span>
        }
        <span class="brief" [class.none]="count() === 0"><i></i>{{ words.brief(count()) }}</span>
      </a>
    }
  `,
  styles: `
    :host { display: block; min-width: 0; }
    a { display: flex; gap: 14px; min-width: 0; padding: 6px 8px; border-radius: 8px; color: var(--text-1); font-size: 12.5px; text-decoration: none; white-space: nowrap; }
    a[href]:hover { background: var(--ink-2); }
    .sign { display: inline-flex; align-items: baseline; gap: 6px; min-width: 0; }
    .sign b { font-weight: 550; }
    i { align-self: center; flex: none; width: 7px; height: 7px; border-radius: 50%; background: var(--ok); }
    .text { min-width: 0; overflow: hidden; color: var(--text-3); font-variant-numeric: tabular-nums; text-overflow: ellipsis; }
    .late i { background: var(--warn); }
    .late .text { color: var(--warn); }
    .none i { background: var(--text-3); }
    .brief { display: none; align-items: baseline; gap: 6px; }
    /* Six pages in full are wider than the bar. What needs a look says so, the others are at hand in the tooltip. */
    .many .sign:not(.late) .text { display: none; }
    @media (max-width: 1199px) {
      .many:not(.troubled) .sign, .many.troubled .sign:not(.late) { display: none; }
      .many:not(.troubled) .brief { display: inline-flex; }
    }
    /* A phone has room for one thing: what needs a look, or else that all is well. */
    @media (max-width: 759px) {
      a { justify-content: flex-end; }
      a:not(.troubled) .sign, .troubled .sign:not(.late) { display: none; }
      a:not(.troubled) .brief { display: inline-flex; }
    }
  `,
})
export class PresenceComponent {
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  protected readonly words = presenceWords;
  protected readonly mayControl = inject(AuthStore).mayControl;

  /** Null before the server said, and while it cannot be asked: old news would look like fresh ones. */
  protected readonly signs = computed(() => {
    const overlays = this.client.link() === 'open' ? this.client.overlays() : null;
    if (overlays === null) return null;
    const shown = { standings: this.client.standings(), question: this.client.question() };
    // News come between two ticks of the clock.
    const now = Math.max(this.clock.now(), Date.now());
    return [...groupBy(overlays)].map(([page, all]) => {
      const described = all.map((one) => describePresence(one, shown, now));
      // The one that needs a look, or else the freshest, which is the last that painted.
      const { tone, text } = described.find((one) => one.tone === 'late') ?? described[freshest(all)] ?? { tone: 'fine', text: '' };
      return { page, tone, text, name: all.length > 1 ? `${pageName(page)} ×${all.length}` : pageName(page) };
    });
  });
  protected readonly told = computed(() => [this.words.title, ...(this.signs() ?? []).map(({ name, text }) => `${name} ${text}`)].join(' · '));
  protected readonly count = computed(() => this.client.overlays()?.length ?? 0);
  protected readonly late = computed(() => this.signs()?.some(({ tone }) => tone === 'late') ?? false);
}

function groupBy(overlays: readonly OverlayPresence[]): Map<string, OverlayPresence[]> {
  const groups = new Map<string, OverlayPresence[]>();
  for (const one of overlays) groups.set(one.page, [...(groups.get(one.page) ?? []), one]);
  return new Map([...groups].sort(([one], [other]) => one.localeCompare(other)));
}

function freshest(overlays: readonly OverlayPresence[]): number {
  const times = overlays.map(({ painted }) => Date.parse(painted?.at ?? '') || 0);
  return times.indexOf(Math.max(...times));
}
