import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { AuthStore } from '../core/auth/auth.store';
import { OverlayLinksOpener } from '../features/overlay-links/overlay-links-opener.service';
import { IconComponent } from '../ui/icon.component';
import { Toaster } from '../ui/toaster.service';
import { shellWords } from './shell.words';

/** What surrounds every page behind the sign-in. */
@Component({
  selector: 'app-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatTooltipModule, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './shell.component.html',
  styleUrl: './shell.component.css',
})
export class ShellComponent {
  private readonly auth = inject(AuthStore);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly mayControl = this.auth.mayControl;
  protected readonly overlays = inject(OverlayLinksOpener);
  protected readonly words = shellWords;

  protected async signOut(): Promise<void> {
    try {
      await this.auth.logout();
      await this.router.navigate(['/login']);
    } catch (error) {
      this.toaster.fail(error);
    }
  }
}
