import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { counted } from '../../core/format/numbers';
import { formatLength } from '../../core/format/times';
import { IconComponent } from '../../ui/icon.component';
import { connectionWords as words } from '../connection/connection.words';
import { GapListComponent } from '../connection/gap-list.component';
import { PresenceComponent } from '../overlay-links/presence.component';
import { ShowClockButtonComponent } from '../show-clock/show-clock-button.component';
import { ShowStore } from './show.store';

/** What is true about TikTok and about our own server, in words and colour. */
@Component({
  selector: 'app-top-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapListComponent, IconComponent, MatTooltipModule, PresenceComponent, ShowClockButtonComponent],
  templateUrl: './top-bar.component.html',
  styleUrl: './top-bar.component.css',
})
export class TopBarComponent {
  protected readonly show = inject(ShowStore);
  protected readonly words = words;
  protected readonly hasGaps = computed(() => this.show.gapSum().count > 0);
  protected readonly gaps = computed(() => {
    const sum = this.show.gapSum();
    return sum.count === 0 ? words.noGaps : words.gaps(counted(sum.count, words.gap, words.gapsMany), formatLength(sum.ms));
  });
}
