import { Audience } from './audience';
import { Conditions } from './conditions';
import { endsLive } from './ends-live';
import { Delivery } from './delivery';
import { Faults, type SignFault } from './faults';
import { encodeFetchResult, type Outgoing } from './frame';
import { startPlayback, type Playback, type PlaybackOptions, type Stage, type TimedDraft } from './playback';
import { createRandom, hashText } from './random';
import { pace, type RecordedMessage } from './replay';
import { playScenario, type ScenarioName } from './scenario';
import { RecentMessages } from './recent-messages';
import { SentLog } from './sent-log';
import { Stamp, type RoomTotals } from './stamp';
import type { Draft, Fact, SentMessage } from './message';
import type { ConnectionNews, ViewerConnection } from './viewer-connection';

/** What a room is made of. */
export interface RoomSetup {
  readonly handle: string;
  readonly title: string;
  readonly seed: number;
  /** Where the simulator answers, for the addresses of pictures. */
  readonly url: string;
  /** When the live began, milliseconds since 1970: TikTok's room ids hold it. */
  readonly startedAt: number;
  readonly messagesPerFrame: number;
  readonly keepSent: number;
}

export interface PlayOptions extends PlaybackOptions {
  /** Messages per second on average; `Infinity` plays as fast as the viewers acknowledge. Default: the scenario's own. */
  readonly rate?: number;
  /** Default: the room's. */
  readonly seed?: number;
  /** How many messages; default: until stopped. */
  readonly limit?: number;
}

export interface ReplayOptions extends PlaybackOptions {
  /** Messages per second, default 10; `Infinity` plays as fast as the viewers acknowledge. */
  readonly rate?: number;
  /** Viewers leave when a recorded live ends, and the rest waits for the next ones. `skip` leaves those messages out. Default `send`. */
  readonly streamEnds?: 'send' | 'skip';
}

/** A frame that is cut off in the middle of a field. */
const GARBAGE = Buffer.from([0x42, 0xff, 0xff, 0x03, 0x1f, 0x8b, 0x08, 0x00]);

/** One host's live. Everything that happens in it happens through `send`, `play` and `replay`; everything that goes wrong through `faults`. */
export class SimulatedRoom {
  /** The @handle without the @, in lower case. */
  readonly handle: string;
  readonly title: string;
  readonly faults = new Faults();
  private readonly stamp: Stamp;
  private readonly delivery: Delivery;
  private readonly log: SentLog;
  private readonly recent = new RecentMessages();
  private readonly conditions = new Conditions();
  private readonly audience: Audience;
  private readonly playbacks = new Set<Playback>();
  private readonly formerIds = new Set<string>();
  private live = true;
  private signed = 0;
  private broadcast: number;

  constructor(private readonly setup: RoomSetup) {
    this.handle = setup.handle;
    this.title = setup.title;
    this.broadcast = setup.startedAt;
    this.stamp = new Stamp(setup.handle, setup.url, () => this.roomId);
    this.log = new SentLog(setup.keepSent);
    this.audience = new Audience(this.log, setup.messagesPerFrame, (entered) => {
      if (entered) this.audience.handOut(this.history, [entered]);
      this.conditions.changed();
    });
    this.delivery = new Delivery(createRandom(setup.seed ^ 0x5eed), () => this.faults.current, (message) => this.stamp.again(message));
  }

  /** TikTok's id of this broadcast; the host gets a new one with every `goLive`. */
  get roomId(): string {
    return String((BigInt(Math.floor(this.broadcast / 1000)) << 32n) | BigInt(hashText(this.handle)));
  }

  /** Whether this is the id of this broadcast or of an earlier one of the same host. */
  hasHadRoomId(roomId: string): boolean {
    return roomId === this.roomId || this.formerIds.has(roomId);
  }

  get online(): boolean {
    return this.live;
  }

  get totals(): Readonly<RoomTotals> {
    return this.stamp.totals;
  }

  /** Everything that was handed to at least one viewer, in order, repeats included. What was dropped is not in it. */
  get sent(): readonly SentMessage[] {
    return this.log.all;
  }

  /** How many messages were ever handed out; `sent` may have forgotten the oldest. */
  get sentTotal(): number {
    return this.log.total;
  }

  /** Open WebSockets of this room, half-open ones included. */
  get connections(): number {
    return this.audience.connections;
  }

  /** Those that have entered and can be reached. */
  get watchers(): number {
    return this.audience.watching.length;
  }

  /** Frames that viewers acknowledged. */
  get acknowledged(): number {
    return this.audience.acknowledged;
  }

  get heartbeats(): number {
    return this.audience.heartbeats;
  }

  /** How often the sign service was asked to connect somebody to this room, in vain or not. */
  get signRequests(): number {
    return this.signed;
  }

  /** Something happens. Goes out at once, several in one frame; returns the facts of what was made, lost or not. */
  send(...drafts: Draft[]): Fact[] {
    const at = Date.now();
    return this.emit(drafts.map((draft) => ({ draft, at })));
  }

  /** A `groupId` for a streak of its own. */
  newStreak(at = Date.now()): string {
    return this.stamp.newStreak(at);
  }

  /** Plays a scenario. The same seed gives the same show. */
  play(scenario: ScenarioName, { rate, seed = this.setup.seed, limit, ...options }: PlayOptions = {}): Playback {
    return this.start(playScenario(scenario, { seed, rate, limit }), { inTime: rate !== Infinity, ...options });
  }

  /** Plays recorded messages, one after the other, payloads untouched. */
  replay(records: readonly RecordedMessage[], { rate = 10, streamEnds = 'send', ...options }: ReplayOptions = {}): Playback {
    const played = streamEnds === 'send' ? records : records.filter((record) => !endsLive(record));
    return this.start(pace(played, rate), { inTime: rate !== Infinity, ...options });
  }

  /** Stops everything that is being played. */
  stop(): void {
    for (const playback of this.playbacks) playback.stop();
  }

  /** The host takes a break (control message 1), or comes back (2). */
  pause(): void {
    this.send({ kind: 'control', action: 1 });
  }
  resume(): void {
    this.send({ kind: 'control', action: 2 });
  }

  /** The live is over: control message 3, or 4 when TikTok suspends it. Viewers get it last and leave; the room is offline afterwards. */
  end({ suspended = false }: { readonly suspended?: boolean } = {}): void {
    this.stop();
    this.send({ kind: 'control', action: suspended ? 4 : 3 });
    this.goOffline();
  }

  /** The live is over and nobody is told: connections stay, and only the room's status says so. */
  goOffline(): void {
    this.live = false;
  }

  /** The host starts another live, with a room id of its own. */
  goLive(startedAt = Math.max(Date.now(), this.broadcast + 1000)): void {
    this.formerIds.add(this.roomId);
    this.broadcast = startedAt;
    this.recent.forget();
    this.live = true;
  }

  /** Closes all connections once everything on the way has been acknowledged. @param code WebSocket close code, default 1000 */
  disconnect(code = 1000): void {
    this.audience.leave(code);
  }

  /** Cuts all connections at once; what is unconfirmed in `sent` may or may not have arrived. */
  cut(): void {
    this.audience.cut();
  }

  /** All present connections stay open and are never heard of again. New ones work. */
  fallSilent(): void {
    this.audience.fallSilent();
  }

  /** Sends every viewer a frame that cannot be decoded. */
  sendGarbage(): void {
    this.audience.sendBytes(GARBAGE);
  }

  /** Sends what reordering still holds back. */
  flush(): void {
    this.audience.handOut(this.delivery.flush().map((message) => ({ message, history: false })));
  }

  /** Resolves as soon as it holds, looking again at whatever happens in the room. @throws Error when the simulator closes first. */
  until(holds: (room: SimulatedRoom) => boolean): Promise<void> {
    return this.conditions.until(() => holds(this));
  }

  /** Resolves when all that was to be played has been, nothing is held back, and every viewer who is there has acknowledged everything. */
  async drained(): Promise<void> {
    await this.until((room) => room.playbacks.size === 0);
    this.flush();
    await this.until((room) => room.audience.unacknowledged === 0);
  }

  /** A viewer's WebSocket, from the moment it is open. Called by the server. */
  attach(connect: (onNews: (news: ConnectionNews) => void) => ViewerConnection): void {
    this.audience.attach(connect);
  }

  /** Somebody asks the sign service for this room: what goes wrong with it, if anything. Called by the server. */
  meetSignFault(): SignFault | null {
    this.signed += 1;
    this.conditions.changed();
    return this.faults.nextSignFault();
  }

  /** The sign service's answer: where to connect, and what happened before. */
  welcome(pushServer: string): Uint8Array {
    const now = String(Date.now());
    return encodeFetchResult(this.history, { cursor: `cursor-${now}`, internalExt: `internal_src:simulator|room:${this.roomId}`, pushServer, now, isFirst: true, heartbeatDuration: '10000' });
  }

  /** Ends everything. Called by the server when it closes. */
  close(): void {
    this.stop();
    this.conditions.end(new Error(`The simulator was closed while something waited for the room of @${this.handle}.`));
    this.cut();
  }

  private start(script: Iterable<TimedDraft>, options: PlaybackOptions): Playback {
    const stage: Stage = {
      conditions: this.conditions,
      watchers: () => this.watchers,
      unacknowledged: () => this.audience.unacknowledged,
      emit: (drafts, untilAlone) => this.emit(drafts, untilAlone).length,
      newStreak: (at) => this.newStreak(at),
    };
    const playback = startPlayback(stage, script, options);
    this.playbacks.add(playback);
    void playback.done.then(() => {
      this.playbacks.delete(playback);
      this.conditions.changed();
    });
    return playback;
  }

  private get history(): Outgoing[] {
    return this.recent.asHistory(this.faults.current.history);
  }

  /** @param untilAlone stop where the last viewer leaves; the facts are those of what was made until then */
  private emit(drafts: readonly { draft: Draft; at: number }[], untilAlone = false): Fact[] {
    const facts: Fact[] = [];
    let frame: Outgoing[] = [];
    const sendFrame = (): void => {
      this.audience.handOut(frame);
      frame = [];
    };
    for (const { draft, at } of drafts) {
      const message = this.stamp.message(draft, at);
      facts.push(message.fact);
      this.recent.add(message);
      for (const step of this.delivery.pass(message)) {
        const last = step.do === 'send' && endsLive(step.message);
        if (step.do === 'send' && !last) frame.push({ message: step.message, history: false });
        else sendFrame();
        if (last) this.audience.handOutLast({ message: step.message, history: false });
        if (step.do === 'garbage') this.sendGarbage();
        if (step.do === 'disconnect') this.disconnect();
      }
      if (untilAlone && this.watchers === 0) break;
    }
    sendFrame();
    return facts;
  }
}
