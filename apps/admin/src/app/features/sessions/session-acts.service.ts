import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ApiClient } from '../../core/api/api.client';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { Toaster } from '../../ui/toaster.service';
import { ExportOpener } from '../export/export-opener.service';
import { HistoryApi } from '../history/history.api';
import { nameOf, type ActedOn } from './acted-on';
import { sessionsWords as words } from './sessions.words';

/** What can be done with a session that was, from the list and from its own page. One thing at a time. */
@Injectable()
export class SessionActs {
  private readonly api = inject(ApiClient);
  private readonly history = inject(HistoryApi);
  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly toaster = inject(Toaster);
  private readonly exports = inject(ExportOpener);
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  readonly busy = this.turns.busy;

  /** Starts it and goes where it is run. */
  async resume(session: ActedOn): Promise<void> {
    const done = await this.turns.run('resume', async () => {
      await this.api.command(session.id, 'start');
      await this.router.navigate(['/']);
    });
    if (done) this.toaster.say(words.resumed(nameOf(session)));
  }

  /** @returns whether it has that title now */
  async rename(session: ActedOn, title: string | null): Promise<boolean> {
    if (title === session.title) return true;
    const done = await this.turns.run('rename', () => this.history.rename(session.id, title));
    if (done) this.toaster.say(words.renamed);
    return done;
  }

  /** Asks for the host's name first. @returns whether it is gone */
  async remove(session: ActedOn): Promise<boolean> {
    const { DeleteSessionDialog } = await import('./delete-session.dialog');
    const dialog = this.dialogs.open<unknown, ActedOn, boolean>(DeleteSessionDialog, { data: session, width: '480px', maxWidth: 'calc(100vw - 32px)', role: 'alertdialog', autoFocus: 'input' });
    if ((await firstValueFrom(dialog.afterClosed())) !== true) return false;
    this.toaster.say(words.removed(nameOf(session)));
    return true;
  }

  openExport(session: ActedOn): Promise<void> {
    return this.exports.open(session);
  }
}
