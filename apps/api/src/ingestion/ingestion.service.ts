import type { SessionView } from '@app/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import path from 'node:path';
import { Subscription, filter } from 'rxjs';
import { AppConfig } from '../infrastructure/config';
import { ScoringQueue } from '../scoring';
import { SessionFeed, SessionService } from '../session';
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
}

/** Keeps a connection for every session that is on, in the process whose role that is. */
@Injectable()
export class IngestionService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Ingestion');
  private readonly sources: LiveSources;
  private readonly director: SessionDirector;
  private readonly signOfLife: SignOfLife;
  private readonly news = new Subscription();
  private pulse: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionService,
    private readonly feed: SessionFeed,
    private readonly queue: ScoringQueue,
  ) {
    this.sources = new LiveSources(config);
    this.signOfLife = new SignOfLife(path.join(config.dataDir, 'ingestion-alive.json'));
    this.director = new SessionDirector({
      directory: sessions,
      clock: systemClock,
      makeRunner: (session) => this.makeRunner(session),
      onTrouble: (error) => this.logger.warn(`Sessions cannot be read: ${String(error)}`),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.has('ingestion')) return;
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
    if (lost > 0) this.logger.error(`${lost} events could not be handed to the queue and are lost.`);
    await this.sources.close();
  }

  /** What came from TikTok so far, and what of it could not be read. */
  report(): IngestionReport {
    const { sessions, waiting } = this.director.report();
    return { ...this.sources.census.report(), sessions, waiting };
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
      log: { info: (message) => this.logger.log(message), warn: (message) => this.logger.warn(message) },
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
