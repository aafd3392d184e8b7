import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { OVERLAY_PAGES } from '@app/contracts';
import { formatDay, formatLength } from '../../core/format/times';
import { Clock } from '../../core/timing/clock.service';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { TroubleComponent } from '../../ui/trouble.component';
import { LIVE_CLIENT, provideLiveClient } from '../live/live-client.provider';
import { describePresence } from './describe-presence';
import { overlayAddress } from './overlay-address';
import { OverlayLinksStore } from './overlay-links.store';
import { overlayLinksWords as words } from './overlay-links.words';
import { pageName } from './presence.words';

/** Makes, copies and revokes the links that OBS loads, and shows who uses them now. */
@Component({
  selector: 'app-overlay-links-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, MatTooltipModule, RouterLink, TroubleComponent],
  providers: [provideLiveClient(), Clock, OverlayLinksStore],
  templateUrl: './overlay-links.page.html',
  styleUrl: './overlay-links.page.css',
})
export class OverlayLinksPage {
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  protected readonly store = inject(OverlayLinksStore);
  protected readonly words = words;
  protected readonly name = signal('');
  /** Null while it is not known who is connected. */
  protected readonly presence = computed(() => {
    const overlays = this.client.link() === 'open' ? this.client.overlays() : null;
    const shown = { standings: this.client.standings(), question: this.client.question() };
    const now = Math.max(this.clock.now(), Date.now());
    return overlays?.map((one) => ({
      ...describePresence(one, shown, now),
      id: one.id,
      tokenId: one.tokenId,
      name: pageName(one.page),
      since: words.connectedFor(formatLength(now - Date.parse(one.connectedAt))),
    })) ?? null;
  });
  protected readonly cards = computed(() =>
    this.store.tokens()?.map((token) => ({
      token,
      since: words.since(formatDay(token.createdAt)),
      links: OVERLAY_PAGES.map((page) => {
        const address = overlayAddress(this.origin, page, token.token);
        return { page, label: pageName(page), address, shown: address.replace(/^https?:\/\//, '') };
      }),
      connected: this.presence()?.filter(({ tokenId }) => tokenId === token.id) ?? [],
    })),
  );

  constructor() {
    void this.store.load();
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.make(this.name().trim())) this.name.set('');
  }
}
