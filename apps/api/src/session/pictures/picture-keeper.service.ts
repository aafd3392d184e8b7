import { ADMIN_TOP } from '@app/contracts';
import type { GiftId, SessionId, ViewerId } from '@app/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../infrastructure/config';
import { logTrouble } from '../../infrastructure/errors';
import { avatarAddress, giftIconAddress, Pictures } from '../../infrastructure/pictures';
import { StandingsReader } from '../leaderboard/standings.reader';
import { QuestionService } from '../question/question.service';
import { SessionFeed } from '../session.feed';

/** The addresses live for two days: there is no hurry, and never more than one look in so long. */
const EVERY_MS = 5_000;
/** What happens at the same time is seen in one look. */
const SOON_MS = 100;
/** What happens in that time at 1,000 events a second. Whoever gave something in a busier show is in the ranking, too. */
const ENTRIES_LOOKED_AT = 5_000;

/**
 * Has the pictures that matter fetched while TikTok's addresses work, whether or not somebody looks: of whoever stands in
 * front, of whoever gave something, of the question. It runs beside the broadcast and never before it.
 */
@Injectable()
export class PictureKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PictureKeeper.name);
  private readonly subscription = new Subscription();
  /** Sessions in which something happened. */
  private readonly changed = new Set<SessionId>();
  private timer: NodeJS.Timeout | null = null;
  private lastLook = -Infinity;
  private stopped = false;

  constructor(
    private readonly config: AppConfig,
    private readonly feed: SessionFeed,
    private readonly standings: StandingsReader,
    private readonly questions: QuestionService,
    private readonly dataSource: DataSource,
    private readonly pictures: Pictures,
  ) {}

  onApplicationBootstrap(): void {
    // Whoever broadcasts is who is asked for pictures.
    if (!this.config.roles.has('broadcast')) return;
    this.subscription.add(
      this.feed.changes.subscribe(({ sessionId, kind }) => {
        if (kind !== 'standings' && kind !== 'question') return;
        this.changed.add(sessionId);
        this.plan();
      }),
    );
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    this.subscription.unsubscribe();
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private plan(): void {
    if (this.stopped || this.timer !== null || this.changed.size === 0) return;
    this.timer = setTimeout(() => void this.run(), Math.max(SOON_MS, this.lastLook + EVERY_MS - performance.now()));
  }

  private async run(): Promise<void> {
    this.lastLook = performance.now();
    const sessions = [...this.changed];
    this.changed.clear();
    for (const session of sessions) {
      try {
        await this.pictures.keep(await this.addresses(session));
      } catch (error) {
        // What was not kept now is looked at again with the next change.
        logTrouble(this.logger, 'Could not look after pictures', error);
      }
    }
    this.timer = null;
    this.plan();
  }

  private async addresses(session: SessionId): Promise<string[]> {
    const { entries } = await this.standings.read(session, ADMIN_TOP, 0, true);
    const question = await this.questions.get(session);
    const all = [
      ...entries.flatMap(({ avatarUrl, topGifts = [] }) => [avatarUrl, ...topGifts.map(({ iconUrl }) => iconUrl)]),
      ...(await this.gifts(session)),
      question?.avatarUrl ?? null,
      ...(question?.emotes.map(({ imageUrl }) => imageUrl) ?? []),
    ];
    return [...new Set(all.filter((address) => address !== null))];
  }

  /** Of the latest gifts: the icon, and who gave it. */
  private async gifts(session: SessionId): Promise<(string | null)[]> {
    const rows: { gift_id: GiftId; icon_url: string | null; viewer_id: ViewerId | null; avatar_url: string | null }[] = await this.dataSource.query(
      `select distinct gift_id, icon_url, viewer_id, avatar_url from (
         select gift_id, viewer_id from ledger_entry where session_id = $1 order by seq desc limit ${ENTRIES_LOOKED_AT}
       ) as latest join gift on gift.id = gift_id left join viewer on viewer.id = viewer_id`,
      [session],
    );
    return rows.flatMap((row) => [giftIconAddress(row.gift_id, row.icon_url), avatarAddress(row.viewer_id, row.avatar_url)]);
  }
}
