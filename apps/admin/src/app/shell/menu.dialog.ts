import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { AuthStore } from '../core/auth/auth.store';
import { IconComponent } from '../ui/icon.component';
import { Toaster } from '../ui/toaster.service';
import { AppearanceSwitchComponent } from './appearance/appearance-switch.component';
import { LanguageSwitchComponent } from './appearance/language-switch.component';
import { shellWords as words } from './shell.words';

/** Who is signed in, and what concerns this browser and not the show. */
@Component({
  selector: 'app-menu-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AppearanceSwitchComponent, IconComponent, LanguageSwitchComponent, MatDialogModule, RouterLink, RouterLinkActive],
  templateUrl: './menu.dialog.html',
  styleUrl: './menu.dialog.css',
})
export class MenuDialog {
  private readonly auth = inject(AuthStore);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly dialog = inject<MatDialogRef<MenuDialog>>(MatDialogRef);
  protected readonly words = words;
  protected readonly me = this.auth.me;
  protected readonly mayControl = this.auth.mayControl;
  protected readonly initial = computed(() => [...(this.me()?.name ?? '')][0] ?? '');

  protected async signOut(): Promise<void> {
    try {
      await this.auth.logout();
      this.dialog.close();
      await this.router.navigate(['/login']);
    } catch (error) {
      this.toaster.fail(error);
    }
  }
}
