import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { map } from 'rxjs';
import { AuthStore } from '../core/auth/auth.store';
import { IconComponent } from '../ui/icon.component';
import { BottomBar } from './bottom-bar.service';
import { MenuOpener } from './menu-opener.service';
import { shellWords } from './shell.words';

/** What surrounds every page behind the sign-in: a rail at the side, and on a phone a bar where the thumb is. */
@Component({
  selector: 'app-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatTooltipModule, RouterLink, RouterLinkActive, RouterOutlet],
  host: { '[class.barred]': 'pageHasBar()' },
  templateUrl: './shell.component.html',
  styleUrl: './shell.component.css',
})
export class ShellComponent {
  private readonly auth = inject(AuthStore);
  protected readonly mayControl = this.auth.mayControl;
  protected readonly me = this.auth.me;
  protected readonly initial = computed(() => [...(this.me()?.name ?? '')][0] ?? '');
  protected readonly menu = inject(MenuOpener);
  protected readonly words = shellWords;
  /** On a phone every sign has its name under it, and needs no other. */
  protected readonly named = toSignal(inject(BreakpointObserver).observe('(max-width: 759px)').pipe(map(({ matches }) => matches)), { initialValue: false });
  protected readonly pageHasBar = inject(BottomBar).isTaken;
}
