import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Done, SessionDetail } from '@app/contracts';
import { allowedCommands, type SessionCommand, type SessionId } from '@app/domain';
import { ApiClient } from '../../core/api/api.client';
import { AuthStore } from '../../core/auth/auth.store';
import { SignInDesk } from '../../core/auth/sign-in-desk.service';
import { oneAtATime } from '../../core/failure/one-at-a-time';
import { calmly } from '../../core/timing/calmly';
import { Clock } from '../../core/timing/clock.service';
import { Ask } from '../../ui/ask.service';
import { Toaster } from '../../ui/toaster.service';
import { describeLink, describeServices, describeSession } from '../connection/describe-connection';
import { sumGaps } from '../connection/sum-gaps';
import { LIVE_CLIENT } from './live-client.provider';
import { showWords as words } from './show.words';

/** Sums move with every gift; asking more often than this would only make the numbers flicker. */
const DETAIL_EVERY_MS = 3000;

/** The session on the page: what it does, what can be done with it, and what it came to so far. */
@Injectable()
export class ShowStore {
  private readonly api = inject(ApiClient);
  private readonly client = inject(LIVE_CLIENT);
  private readonly clock = inject(Clock);
  private readonly ask = inject(Ask);
  private readonly toaster = inject(Toaster);
  private readonly desk = inject(SignInDesk);
  private readonly router = inject(Router);
  readonly mayControl = inject(AuthStore).mayControl;

  private readonly fetched = signal<SessionDetail | null>(null);
  private asked = 0;
  private readonly turns = oneAtATime((error) => this.toaster.fail(error));

  readonly session = this.client.session;
  readonly id = computed(() => this.session()?.id ?? null);
  /** The command that is on its way to the server; `create` while a new session is made. */
  readonly busy = this.turns.busy;
  /** What makes sense now and is allowed to whoever is signed in. */
  readonly commands = computed<ReadonlySet<SessionCommand>>(() => {
    const session = this.session();
    return new Set(session && this.mayControl() ? allowedCommands(session.status) : []);
  });
  readonly isOn = computed(() => ['running', 'paused'].includes(this.session()?.status ?? 'ready'));
  readonly described = computed(() => {
    const session = this.session();
    return session ? describeSession(session, this.knownUntil()) : null;
  });
  /** The moment for which words about TikTok are true: now, or when the server was last heard. */
  private readonly knownUntil = computed(() => (this.stale() ? this.client.lastHeardAt() : this.clock.now()));
  readonly linkTrouble = computed(() => describeLink(this.client.link(), this.client.lastHeardAt(), this.clock.now()) ?? describeServices(this.client.services(), this.clock.now()));
  /** True when what is shown may no longer be so. */
  readonly stale = computed(() => this.client.link() !== 'open' && this.session() !== undefined);
  /** No command now: one is on its way, or the server is. */
  readonly locked = computed(() => this.busy() !== null || this.stale());
  readonly detail = computed(() => (this.fetched()?.id === this.id() ? this.fetched() : null));
  readonly gaps = computed(() => this.detail()?.gaps ?? []);
  readonly gapSum = computed(() => sumGaps(this.gaps(), this.clock.now()));
  readonly participants = computed(() => this.client.standings()?.participants ?? this.detail()?.totals.participants ?? 0);
  readonly active = computed(() => this.client.standings()?.active ?? this.detail()?.totals.active ?? 0);

  constructor() {
    const turn = computed(() => {
      const session = this.session();
      return session ? [session.id, session.status, session.connection.state].join() : null;
    });
    // A gap that begins or ends now would be told wrong until the sums are due.
    calmly(turn, 0, () => this.fetchDetail());
    calmly(computed(() => (this.id() === null ? null : (this.client.standings()?.version ?? null))), DETAIL_EVERY_MS, () => this.fetchDetail());
    effect(() => {
      if (this.client.link() === 'refused') untracked(() => this.desk.send());
    });
  }

  /** Looks at this session instead of the one that is on; null goes back to that. */
  watch(id: SessionId | null): void {
    this.client.watch(id);
  }

  async startNew(host: string): Promise<boolean> {
    return this.turns.run('create', async () => {
      const session = await this.api.createSession({ host });
      await this.api.command(session.id, 'start');
      this.followTheShow();
    });
  }

  async startAgain(id: SessionId, host: string): Promise<void> {
    const done = await this.turns.run('start', async () => {
      await this.api.command(id, 'start');
      this.followTheShow();
    });
    if (done) this.toaster.say(words.resumed(host));
  }

  async pauseOrResume(): Promise<void> {
    const command = this.commands().has('pause') ? 'pause' : 'resume';
    if (this.commands().has(command)) await this.send(command);
  }

  async stop(): Promise<void> {
    const sure = await this.ask.confirm({ title: words.stopTitle, body: words.stopBody, action: words.stop, tone: 'danger' });
    if (sure && (await this.send('stop'))) this.toaster.say(words.stopped);
  }

  /** @returns the action by which it is taken back; null when it was not done */
  async resetSession(): Promise<Done | null> {
    const id = this.id();
    const sure = await this.ask.confirm({ title: words.resetTitle, body: words.resetBody, action: words.resetAction, tone: 'danger' });
    if (!sure || id === null) return null;
    let done: Done | null = null;
    await this.turns.run('reset', async () => (done = await this.api.resetSession(id)));
    return done;
  }

  /** Whatever session the address named: from now on it is the one that is on. */
  private followTheShow(): void {
    this.client.watch(null);
    void this.router.navigate(['/']);
  }

  private async send(command: SessionCommand): Promise<boolean> {
    const id = this.id();
    return id !== null && this.turns.run(command, () => this.api.command(id, command));
  }

  private async fetchDetail(): Promise<void> {
    const id = this.id();
    if (id === null) return;
    const turn = ++this.asked;
    try {
      const detail = await this.api.session(id);
      if (turn === this.asked) this.fetched.set(detail);
    } catch {
      // The sums on screen are older than they could be; the next change asks again, and the link says if the server is gone.
    }
  }
}
