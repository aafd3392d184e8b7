import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { SessionView } from '@app/contracts';
import { sessionId } from '@app/domain';
import { displayName } from '../../core/format/names';
import { Clock } from '../../core/timing/clock.service';
import { BottomBar } from '../../shell/bottom-bar.service';
import { MenuOpener } from '../../shell/menu-opener.service';
import { shellWords } from '../../shell/shell.words';
import { IconComponent, type IconName } from '../../ui/icon.component';
import { Toaster } from '../../ui/toaster.service';
import { LedgerOpener } from '../ledger/ledger-opener.service';
import { CommentSearchOpener } from '../questions/comment-search-opener.service';
import { PreparedStore } from '../questions/prepared.store';
import { questionsWords } from '../questions/questions.words';
import { ViewerPanelComponent } from '../viewer/viewer-panel.component';
import { ViewerStore } from '../viewer/viewer.store';
import { ActivityComponent } from './activity/activity.component';
import { BoardComponent } from './board.component';
import { BoardStore } from './board.store';
import { ControlComponent } from './control/control.component';
import { keyCommandOf, type KeyCommand } from './keys/key-command';
import { provideLiveClient } from './live-client.provider';
import { liveWords, type Area } from './live.words';
import { LoopStore } from './loop.store';
import { OnAirComponent } from './on-air/on-air.component';
import { RemoteComponent } from './remote/remote.component';
import { TimeOnAir } from './on-air/time-on-air.store';
import { ShowStore } from './show.store';
import { TonightComponent } from './tonight/tonight.component';
import { TopBarComponent } from './top-bar.component';
import { UndoStore } from './undo.store';
import { WelcomeComponent } from './welcome.component';

const looking: ReadonlySet<KeyCommand> = new Set(['down', 'up', 'top', 'search', 'help', 'actions', 'find-comments']);

/** The organizer's desk: everything of the loop on one screen, and on a phone one part at a time. */
@Component({
  selector: 'app-live-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActivityComponent, BoardComponent, ControlComponent, IconComponent, OnAirComponent, RemoteComponent, TonightComponent, TopBarComponent, ViewerPanelComponent, WelcomeComponent],
  providers: [provideLiveClient(), Clock, ShowStore, BoardStore, ViewerStore, UndoStore, TimeOnAir, LoopStore, PreparedStore, CommentSearchOpener],
  host: { '(document:keydown)': 'press($event)', '[attr.data-area]': 'area()', '[class.first]': 'show.session() === null' },
  templateUrl: './live.page.html',
  styleUrl: './live.page.css',
})
export class LivePage {
  /** From the address: a session to look at instead of the one that is on. */
  readonly session = input<string>();

  protected readonly show = inject(ShowStore);
  protected readonly board = inject(BoardStore);
  protected readonly loop = inject(LoopStore);
  protected readonly viewer = inject(ViewerStore);
  protected readonly undo = inject(UndoStore);
  private readonly dialogs = inject(MatDialog);
  private readonly ledger = inject(LedgerOpener);
  private readonly prepared = inject(PreparedStore);
  private readonly search = inject(CommentSearchOpener);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private lookedAt: string | null = null;

  protected readonly menu = inject(MenuOpener);
  protected readonly words = liveWords;
  protected readonly menuWords = shellWords;
  protected readonly area = signal<Area>('show');
  protected readonly areas: readonly { readonly name: Area; readonly icon: IconName }[] = [
    { name: 'show', icon: 'live' },
    { name: 'board', icon: 'bars' },
    { name: 'viewer', icon: 'people' },
    { name: 'log', icon: 'lines' },
  ];
  protected readonly nameOf = displayName;
  protected readonly onAirId = computed(() => this.loop.onAir()?.commentId ?? null);
  private readonly boardView = viewChild(BoardComponent);

  private readonly perform: Readonly<Record<KeyCommand, () => unknown>> = {
    'pause-or-resume': () => this.show.pauseOrResume(),
    'reset-and-next': () => this.loop.resetAndNext(),
    'take-off': () => this.loop.takeOff(),
    'put-on-air': () => this.loop.putNewestOnAir(),
    down: () => this.board.step(1),
    up: () => this.board.step(-1),
    top: () => this.board.select(this.board.entries()[0]?.viewerId ?? null),
    search: () => this.boardView()?.focusSearch(),
    help: () => this.openKeys(),
    undo: () => this.undo.undoLast(),
    actions: () => this.undo.openList(),
    give: () => this.loop.adjust('+'),
    take: () => this.loop.adjust('-'),
    'hide-or-show': () => this.loop.hideOrShow(),
    'find-comments': () => this.search.open(),
    'put-prepared': () => this.putPrepared(),
  };

  constructor() {
    inject(BottomBar).follow(computed(() => this.show.session() !== null));
    effect(() => {
      const id = this.session();
      untracked(() => this.show.watch(id === undefined ? null : sessionId(id)));
    });
    effect(() => {
      const [named, shown] = [this.session(), this.show.session()];
      untracked(() => this.leaveWhatIsGone(named, shown));
    });
  }

  protected press(event: KeyboardEvent): void {
    if (this.dialogs.openDialogs.length > 0) return;
    const command = keyCommandOf(event);
    if (command === null || (!this.show.mayControl() && !looking.has(command))) return;
    event.preventDefault();
    this.perform[command]();
  }

  /** Somebody deleted what the address names: back to the session that is on, which this page would hide. */
  private leaveWhatIsGone(named: string | undefined, shown: SessionView | null | undefined): void {
    if (named === undefined) return;
    if (shown?.id === named) this.lookedAt = named;
    if (shown !== null || this.lookedAt !== named) return;
    this.lookedAt = null;
    this.toaster.say(liveWords.gone);
    void this.router.navigate(['/'], { replaceUrl: true });
  }

  private async putPrepared(): Promise<void> {
    const first = this.prepared.first();
    if (first) await this.loop.putOnAir(first.id);
    else this.toaster.say(questionsWords.upNextEmpty);
  }

  protected explain(): void {
    const session = this.viewer.sessionId();
    const viewer = this.viewer.viewerId();
    const known = this.board.selected() ?? this.viewer.detail();
    if (session !== null && viewer !== null && known) void this.ledger.open({ session, viewer, name: displayName(known) });
  }

  protected async openKeys(): Promise<void> {
    const { KeysDialog } = await import('./keys/keys.dialog');
    this.dialogs.open(KeysDialog, { width: '440px', maxWidth: 'calc(100vw - 24px)' });
  }
}
