import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { formatDay } from '../../core/format/times';
import { askWords } from '../../ui/ask.words';
import { EmptyStateComponent } from '../../ui/empty-state.component';
import { IconComponent } from '../../ui/icon.component';
import { TroubleComponent } from '../../ui/trouble.component';
import { overlayAddress } from './overlay-address';
import { OverlayLinksStore } from './overlay-links.store';
import { overlayLinksWords as words } from './overlay-links.words';

/** Makes, copies and revokes the links that OBS loads. */
@Component({
  selector: 'app-overlay-links-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyStateComponent, IconComponent, MatDialogModule, TroubleComponent],
  providers: [OverlayLinksStore],
  templateUrl: './overlay-links.dialog.html',
  styleUrl: './overlay-links.dialog.css',
})
export class OverlayLinksDialog {
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly store = inject(OverlayLinksStore);
  protected readonly words = words;
  protected readonly ask = askWords;
  protected readonly name = signal('');
  protected readonly cards = computed(() =>
    this.store.tokens()?.map((token) => ({
      token,
      since: words.since(formatDay(token.createdAt)),
      links: [
        { label: words.leaderboard, address: overlayAddress(this.origin, 'overlay', token.token) },
        { label: words.question, address: overlayAddress(this.origin, 'question', token.token) },
      ],
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
