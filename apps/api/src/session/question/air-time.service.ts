import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { filter, merge, type Subscription } from 'rxjs';
import { AppConfig } from '../../infrastructure/config';
import { logTrouble } from '../../infrastructure/errors';
import { SessionFeed } from '../session.feed';
import { QuestionService } from './question.service';

/** The database is away; it will be back. */
const RETRY_MS = 1_000;

/**
 * Takes comments off air whose time is over. What is in the database says when that is, by the database's clock, so
 * every process may watch, a restart forgets nothing, and a clock that is wrong does no harm. Nothing runs while no
 * comment on air has a limit.
 */
@Injectable()
export class AirTime implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AirTime.name);
  private news: Subscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isAsked = false;
  private isStopped = false;

  constructor(
    private readonly config: AppConfig,
    private readonly feed: SessionFeed,
    private readonly questions: QuestionService,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('broadcast')) return;
    this.news = merge(this.feed.changes.pipe(filter(({ kind }) => kind === 'question')), this.feed.missed).subscribe(() => this.look());
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.news?.unsubscribe();
    clearTimeout(this.timer);
    await this.looking;
  }

  /** One look at a time; whatever asks during one is answered by the next. */
  private look(): void {
    if (this.isAsked || this.isStopped) return;
    this.isAsked = true;
    this.looking = this.looking.then(async () => {
      this.isAsked = false;
      clearTimeout(this.timer);
      const wait = await this.takeOffWhatIsOver().catch((error: unknown) => {
        logTrouble(this.logger, 'What is on air could not be looked at', error);
        return RETRY_MS;
      });
      if (wait !== null && !this.isStopped) this.timer = setTimeout(() => this.look(), wait);
    });
  }

  /** @returns milliseconds until there is something to do again; null when nothing on air has a limit */
  private async takeOffWhatIsOver(): Promise<number | null> {
    const limited = await this.questions.limited();
    for (const { session } of limited.filter(({ leftMs }) => leftMs === 0)) await this.questions.clearWhenOver(session);
    return limited.find(({ leftMs }) => leftMs > 0)?.leftMs ?? null;
  }
}
