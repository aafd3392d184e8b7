import type { SessionView } from '@app/contracts';
import { DomainError, type SessionId } from '@app/domain';
import { backoffMs } from '../timing/backoff';
import type { Clock } from '../timing/clock';
import type { SessionRunner } from './session.runner';

/** Where it stands which sessions are on; the session service. */
export interface SessionDirectory {
  listOn(): Promise<SessionView[]>;
  get(id: SessionId): Promise<SessionView>;
}

/** Who listens to which host, among all processes; the locks of hosts. */
export interface HostClaims {
  /** False when another process listens to this host. */
  claim(host: string): Promise<boolean>;
  release(host: string): Promise<void>;
}

export interface DirectorOptions {
  readonly directory: SessionDirectory;
  readonly hosts: HostClaims;
  readonly clock: Clock;
  readonly makeRunner: (session: SessionView) => SessionRunner;
  readonly onTrouble: (error: unknown) => void;
}

const retry = { firstMs: 500, maxMs: 10_000 };
/** How long nobody may listen after the process that did has died. */
const STAND_BY_MS = 2_000;

/**
 * Makes what runs agree with what is written: a runner for every session that is on, and one connection for each host.
 * It is told that something changed, never what; it reads for itself, so news may come twice, late or not at all.
 */
export class SessionDirector {
  private readonly runners = new Map<SessionId, SessionRunner>();
  /** Stopped while the queue was away; they still hold events. */
  private readonly leftBehind = new Set<SessionRunner>();
  private readonly toLookAt = new Set<SessionId>();
  /** Sessions that another process listens to, and until when it certainly did. */
  private readonly elsewhere = new Map<SessionId, number>();
  private standingBy = false;
  /** Hosts that another process has taken. */
  private readonly taken = new Set<string>();
  private lookAtEverything = false;
  private working: Promise<void> | null = null;
  private readonly abort = new AbortController();
  private lastHeard: ((id: SessionId) => number | null) | null = null;

  constructor(private readonly options: DirectorOptions) {}

  /** @param lastHeard when an earlier process last listened to a session, if that is known */
  begin(lastHeard: (id: SessionId) => number | null): void {
    this.lastHeard = lastHeard;
    this.lookAtAll();
  }

  look(id: SessionId): void {
    this.toLookAt.add(id);
    this.work();
  }

  lookAtAll(): void {
    this.lookAtEverything = true;
    this.work();
  }

  /** Another process listens to this host now: two of us would be one too many. */
  giveUp(host: string): void {
    this.taken.add(host);
    this.work();
  }

  sessions(): SessionId[] {
    return [...this.runners.keys()];
  }

  report(): { readonly sessions: number; readonly waiting: number; readonly stored: number } {
    const holders = [...this.runners.values(), ...this.leftBehind];
    const sum = (of: 'waiting' | 'stored'): number => holders.reduce((total, each) => total + each[of], 0);
    return { sessions: this.runners.size, waiting: sum('waiting'), stored: sum('stored') };
  }

  /** Resolves when all that was told has been looked at. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  /** Leaves all sessions, which stay on. @returns how many events could neither be handed over nor stored */
  async close(): Promise<number> {
    this.abort.abort();
    await this.working;
    const lost = await Promise.all([
      ...[...this.runners.values()].map((runner) => runner.stop({ goesOn: true }).then(() => runner.end())),
      ...[...this.leftBehind].map((runner) => runner.flush(5_000).then(() => runner.end())),
    ]);
    this.runners.clear();
    this.leftBehind.clear();
    return lost.reduce((sum, count) => sum + count, 0);
  }

  private work(): void {
    if (this.abort.signal.aborted) return;
    this.working ??= this.workOff().then(() => {
      this.working = null;
      if (this.hasWork) this.work();
    });
  }

  private async workOff(): Promise<void> {
    let failures = 0;
    while (this.hasWork && !this.abort.signal.aborted) {
      try {
        if (this.taken.size > 0) await this.leaveTaken();
        else if (this.lookAtEverything) await this.agreeWithAll();
        else await this.agreeWithNext();
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) this.options.onTrouble(error);
        await this.options.clock.sleep(backoffMs(failures, retry, Math.random), this.abort.signal);
      }
    }
  }

  private get hasWork(): boolean {
    return this.lookAtEverything || this.toLookAt.size > 0 || this.taken.size > 0;
  }

  private async leaveTaken(): Promise<void> {
    for (const [id, runner] of this.runners) {
      if (!this.taken.has(runner.host)) continue;
      // The other process writes the book of this session now.
      if ((await runner.leave()) > 0) this.leftBehind.add(runner);
      this.runners.delete(id);
    }
    this.taken.clear();
    this.lookAtEverything = true;
  }

  private async agreeWithAll(): Promise<void> {
    // Put away before the answer comes: news that arrives meanwhile asks for another look.
    this.lookAtEverything = false;
    const on = await this.listOn();
    const ids = new Set(on.map(({ id }) => id));
    for (const id of this.sessions()) if (!ids.has(id)) await this.leave(id);
    await this.takeUpAll(on);
    this.lastHeard = null;
  }

  private async agreeWithNext(): Promise<void> {
    const [id] = this.toLookAt;
    if (id === undefined) return;
    this.toLookAt.delete(id);
    const session = await this.find(id);
    if (session?.status === 'running' || session?.status === 'paused') await this.takeUpAll([session]);
    else await this.leave(id);
  }

  private async takeUpAll(sessions: readonly SessionView[]): Promise<void> {
    try {
      for (const session of sessions) await this.takeUp(session);
    } catch (error) {
      this.lookAtEverything = true;
      throw error;
    }
  }

  private async takeUp(session: SessionView): Promise<void> {
    const paused = session.status === 'paused';
    const running = this.runners.get(session.id);
    if (running) return paused ? running.pause() : running.resume();
    // Its turn comes when the other session of this host is left.
    if ([...this.runners.values()].some(({ host }) => host === session.host)) return;
    if (!(await this.options.hosts.claim(session.host))) return this.standBy(session);
    const runner = this.options.makeRunner(session);
    this.runners.set(session.id, runner);
    runner.start(paused, this.elsewhere.get(session.id) ?? this.missingSince(session));
    this.elsewhere.delete(session.id);
  }

  /** Asks again soon, because nobody tells when a process has died. */
  private standBy(session: SessionView): void {
    const { clock } = this.options;
    // At first it may be the lock of our own former run, which nobody keeps for long.
    this.elsewhere.set(session.id, this.elsewhere.has(session.id) ? clock.now() : (this.missingSince(session) ?? clock.now()));
    if (this.standingBy) return;
    this.standingBy = true;
    void clock.sleep(STAND_BY_MS, this.abort.signal).then(() => {
      this.standingBy = false;
      this.lookAtAll();
    });
  }

  /** A session that was on before this process began has missed something: since when, as well as it is known. */
  private missingSince({ id, connection, startedAt }: SessionView): number | null {
    if (!this.lastHeard) return null;
    const started = startedAt === null ? 0 : Date.parse(startedAt);
    const heard = this.lastHeard(id);
    if (heard !== null) return Math.max(heard, started);
    const neverTakenUp = connection.state === 'idle' && startedAt !== null;
    return neverTakenUp ? started : this.options.clock.now();
  }

  private async leave(id: SessionId): Promise<void> {
    this.elsewhere.delete(id);
    const runner = this.runners.get(id);
    if (!runner) return;
    const left = await runner.stop({ goesOn: false });
    if (left > 0) this.leftBehind.add(runner);
    for (const each of this.leftBehind) if (each.waiting === 0) this.leftBehind.delete(each);
    this.runners.delete(id);
    await this.options.hosts.release(runner.host);
    this.lookAtEverything = true;
  }

  private async listOn(): Promise<SessionView[]> {
    try {
      return await this.options.directory.listOn();
    } catch (error) {
      this.lookAtEverything = true;
      throw error;
    }
  }

  private async find(id: SessionId): Promise<SessionView | null> {
    try {
      return await this.options.directory.get(id);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'session.not-found') return null;
      this.toLookAt.add(id);
      throw error;
    }
  }
}
