import type { SessionView } from '@app/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import path from 'node:path';
import { Subscription, filter } from 'rxjs';
import { AppConfig } from '../infrastructure/config';
import { DatabaseAddress } from '../infrastructure/database';
import { StandIns } from '../infrastructure/pictures';
import { SignKey } from '../infrastructure/settings';
import { ScoringQueue } from '../scoring';
import { SessionFeed, SessionService } from '../session';
import { SpillCourier } from './delivery/spill-courier';
import { SpillFolder } from './delivery/spill-folder';
import { HostLocks } from './hosts/host-locks';
import { systemClock } from './timing/clock';
import { LiveSources } from './live-sources';
import type { CensusReport } from './message-census';
import { SessionDirector } from './sessions/session.director';
import { SessionRunner } from './sessions/session.runner';
import { SignOfLife } from './sessions/sign-of-life';

const SIGN_OF_LIFE_MS = 5_000;

export interface IngestionReport extends CensusReport {
  readonly sessions: number;
  /** Events that the queue has not confirmed. */
  readonly waiting: number;
  /** Of those, how many are safe on the disk. */
  readonly stored: number;
  /** Lines of stored batches that a crash cut off; set aside beside their file. */
  readonly torn: number;
}

/** Keeps a connection for every session that is on, in the process whose role that is. */
@Injectable()
export class IngestionService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Ingestion');
  private readonly sources: LiveSources;
  private readonly director: SessionDirector;
  private readonly signOfLife: SignOfLife;
  private readonly hosts: HostLocks;
  private readonly spill: SpillFolder;
  private readonly courier: SpillCourier;
  private torn = 0;
  private readonly news = new Subscription();
  private pulse: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionService,
    private readonly feed: SessionFeed,
    private readonly queue: ScoringQueue,
    database: DatabaseAddress,
    signKey: SignKey,
    standIns: StandIns,
  ) {
    this.hosts = new HostLocks(database.url, (host) => {
      this.logger.warn(`@${host}: another process listens to this host now`);
      this.director.giveUp(host);
    });
    this.sources = new LiveSources({ webcastUrl: config.webcastUrl, signKey: () => signKey.present(), onDemo: (url) => standIns.admit(url) });
    this.signOfLife = new SignOfLife(path.join(config.dataDir, 'ingestion-alive.json'));
    this.spill = new SpillFolder(path.join(config.dataDir, 'spill'));
    this.courier = new SpillCourier(queue, systemClock);
    this.director = new SessionDirector({
      directory: sessions,
      hosts: this.hosts,
      clock: systemClock,
      makeRunner: (session) => this.makeRunner(session),
      onTrouble: (error) => this.logger.warn(`Sessions cannot be read: ${String(error)}`),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.has('ingestion')) return;
    await this.deliverLeftovers();
    const lastHeard = await this.signOfLife.read();
    const { changes, missed } = this.feed;
    this.news.add(changes.pipe(filter(({ kind }) => kind === 'session')).subscribe(({ sessionId }) => this.director.look(sessionId)));
    this.news.add(missed.subscribe(() => this.director.lookAtAll()));
    this.director.begin(lastHeard);
    this.pulse = setInterval(() => void this.beat(), SIGN_OF_LIFE_MS);
  }

  /** Runs before the queue and the database close: what was gathered still gets there. */
  async onModuleDestroy(): Promise<void> {
    if (!this.pulse) return;
    clearInterval(this.pulse);
    this.news.unsubscribe();
    await this.beat();
    const lost = await this.director.close();
    if (lost > 0) this.logger.error(`${lost} events could neither be handed to the queue nor stored in ${this.spill.path}, and are lost.`);
    await this.courier.close();
    await this.hosts.close();
    await this.sources.close();
  }

  /** What came from TikTok so far, and what of it could not be read. */
  report(): IngestionReport {
    const { sessions, waiting, stored } = this.director.report();
    const { events } = this.courier;
    return { ...this.sources.census.report(), sessions, waiting: waiting + events, stored: stored + events, torn: this.torn };
  }

  /** What an earlier run could not hand over, before anything new. */
  private async deliverLeftovers(): Promise<void> {
    try {
      this.spill.prepare();
      const leftovers = await this.spill.leftovers();
      this.torn = leftovers.reduce((sum, { torn }) => sum + torn, 0);
      if (this.torn > 0) this.logger.warn(`${this.torn} stored batches were cut off by a crash; they are set aside in ${this.spill.path} as *.torn`);
      this.courier.begin(leftovers.map(({ file }) => file), (events) => this.logger.log(`${events} events that an earlier run had stored are in the queue now`));
    } catch (error) {
      this.logger.error(`${this.spill.path} cannot be used, so events wait in memory alone while the queue is away: ${String(error)}`);
    }
  }

  private makeRunner({ id, host }: SessionView): SessionRunner {
    return new SessionRunner({
      sessionId: id,
      host,
      source: this.sources.of(host),
      book: this.sessions,
      receiver: this.queue,
      clock: systemClock,
      random: Math.random,
      spill: this.spill.file(id),
      log: { info: (message) => this.logger.log(message), warn: (message) => this.logger.warn(message), error: (message) => this.logger.error(message) },
    });
  }

  private async beat(): Promise<void> {
    try {
      await this.signOfLife.write(Date.now(), this.director.sessions());
    } catch (error) {
      this.logger.debug(`No sign of life could be left: ${String(error)}`);
    }
  }
}
