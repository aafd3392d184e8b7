import type { ShowTimer, StartTimer } from '@app/contracts';
import { DomainError, storableText, type SessionId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { requireSession } from '../require-session';
import { announce } from '../session.feed';
import { addTime, foldGifts, pauseCountdown, resumeCountdown, startCountdown, toShowTimer, type Countdown } from './countdown';
import { deleteCountdown, peekCountdown, readCountdown, readGiftsAfter, readLastGift, writeCountdown } from './timer.repository';

/** Gifts that are read at once. */
const PAGE = 5_000;

/** The countdown of a session. It does not tick: its end is stored, and put off by the gifts of the ledger when somebody looks. */
@Injectable()
export class TimerService {
  constructor(private readonly dataSource: DataSource) {}

  /** As it is now; null when there is none. @throws DomainError `session.not-found` */
  async get(session: SessionId): Promise<ShowTimer | null> {
    const seen = await peekCountdown(this.dataSource.manager, session);
    if (seen === null) await requireSession(this.dataSource, session);
    if (seen === null || seen.msPerCoin === 0) return seen && toShowTimer(seen, Date.now());
    return this.dataSource.transaction(async (tx) => {
      const stored = await readCountdown(tx, session);
      return stored && toShowTimer(await foldLedger(tx, session, stored), Date.now());
    });
  }

  /** Starts a countdown in place of the one there was. @throws DomainError `session.not-found` */
  start(session: SessionId, timer: StartTimer): Promise<ShowTimer> {
    return this.dataSource.transaction(async (tx) => {
      await requireSession(tx, session);
      await readCountdown(tx, session);
      const now = Date.now();
      const countdown = startCountdown({ ...timer, label: storableText(timer.label ?? '') }, now, await readLastGift(tx, session));
      await writeCountdown(tx, session, countdown);
      await announce(tx, session, 'timer');
      return toShowTimer(countdown, now);
    });
  }

  /** @throws DomainError `session.not-found`, `timer.not-found` */
  pause(session: SessionId): Promise<ShowTimer> {
    return this.change(session, pauseCountdown);
  }

  /** @throws DomainError `session.not-found`, `timer.not-found` */
  resume(session: SessionId): Promise<ShowTimer> {
    return this.change(session, resumeCountdown);
  }

  /** @param ms plus or minus @throws DomainError `session.not-found`, `timer.not-found` */
  add(session: SessionId, ms: number): Promise<ShowTimer> {
    return this.change(session, (countdown, now) => addTime(countdown, ms, now));
  }

  /** Also when there is none. @throws DomainError `session.not-found` */
  async remove(session: SessionId): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      if (await deleteCountdown(tx, session)) await announce(tx, session, 'timer');
      else await requireSession(tx, session);
    });
  }

  private change(session: SessionId, to: (countdown: Countdown, now: number) => Countdown): Promise<ShowTimer> {
    return this.dataSource.transaction(async (tx) => {
      const stored = await readCountdown(tx, session);
      if (stored === null) {
        await requireSession(tx, session);
        throw new DomainError('timer.not-found', 'This session has no timer. Start one first.');
      }
      // What came before counts by the end as it was then.
      const before = await foldLedger(tx, session, stored);
      const now = Date.now();
      const after = to(before, now);
      if (after !== before) await writeCountdown(tx, session, after);
      if (after !== before) await announce(tx, session, 'timer');
      return toShowTimer(after, now);
    });
  }
}

/** Counts the gifts that are in the ledger by now, and remembers in the same transaction which ones those were. */
async function foldLedger(tx: EntityManager, session: SessionId, stored: Countdown): Promise<Countdown> {
  // A countdown of which coins are no matter need not know them.
  if (stored.msPerCoin === 0) return stored;
  let countdown = stored;
  for (;;) {
    const gifts = await readGiftsAfter(tx, session, countdown.foldedSeq, PAGE);
    countdown = foldGifts(countdown, gifts);
    if (gifts.length < PAGE) break;
  }
  if (countdown.foldedSeq !== stored.foldedSeq) await writeCountdown(tx, session, countdown);
  return countdown;
}
