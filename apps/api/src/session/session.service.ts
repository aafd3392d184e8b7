import type { SessionDetail, SessionView } from '@app/contracts';
import { DomainError, nextStatus, parseHost, sessionId, storableText, type ConnectionState, type Gap, type RoomId, type SessionCommand, type SessionId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomUUID } from 'node:crypto';
import { In, IsNull, Repository, type EntityManager } from 'typeorm';
import { SessionEntity, SessionGapEntity, SessionRunEntity } from './entities';
import { raiseLikes } from './goals/raise-likes';
import { lockSession } from './ledger/ledger.repository';
import { announce } from './session.feed';
import { toGap, toRun, toSessionView, toTotals } from './session.view';
import { noSession } from './require-session';

/** SQLSTATE of a broken unique index. */
const UNIQUE_VIOLATION = '23505';

/** Sessions: their life from start to stop, their connection, their gaps. Scores are the ledger's. */
@Injectable()
export class SessionService {
  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @InjectRepository(SessionGapEntity) private readonly gaps: Repository<SessionGapEntity>,
  ) {}

  /** @throws DomainError `session.host-invalid` */
  async create(host: string, title: string | undefined): Promise<SessionView> {
    const id = sessionId(randomUUID());
    await this.sessions.insert({ id, host: parseHost(host), title: toTitle(title ?? null), status: 'ready', connection: { state: 'idle' } });
    return this.get(id);
  }

  /** @throws DomainError `session.not-found` */
  async get(id: SessionId): Promise<SessionView> {
    return toSessionView(await this.row(id));
  }

  /** @throws DomainError `session.not-found` */
  async detail(id: SessionId): Promise<SessionDetail> {
    const row = await this.row(id);
    const gaps = await this.gaps.find({ where: { sessionId: id }, order: { from: 'ASC' } });
    const runs = await this.sessions.manager.find(SessionRunEntity, { where: { sessionId: id }, order: { startedAt: 'ASC' } });
    return { ...toSessionView(row), totals: toTotals(row), gaps: gaps.map(toGap), runs: runs.map(toRun) };
  }

  /** @param title null or blank for none. @throws DomainError `session.not-found` */
  async rename(id: SessionId, title: string | null): Promise<SessionView> {
    await this.sessions.manager.transaction(async (tx) => {
      const { affected } = await tx.update(SessionEntity, { id }, { title: toTitle(title) });
      if (!affected) throw noSession();
      await announce(tx, id, 'session');
    });
    return this.get(id);
  }

  /** Those that are running or paused. */
  async listOn(): Promise<SessionView[]> {
    const rows = await this.sessions.find({ where: { status: In(['running', 'paused']) }, order: { startedAt: 'ASC' } });
    return rows.map(toSessionView);
  }

  /** The session that pages show when none is named: the one that was started last; null before the first start. */
  async current(): Promise<SessionView | null> {
    const [row] = await this.sessions
      .createQueryBuilder('session')
      .where('session.started_at is not null')
      .orderBy(`session.status in ('running', 'paused')`, 'DESC')
      .addOrderBy('session.started_at', 'DESC')
      .limit(1)
      .getMany();
    return row === undefined ? null : toSessionView(row);
  }

  /** @throws DomainError `session.not-found`, `session.invalid-transition`, `session.host-busy` */
  async command(id: SessionId, command: SessionCommand): Promise<SessionView> {
    await this.sessions.manager
      .transaction(async (tx) => {
        await lockSession(tx, id);
        const row = await tx.findOne(SessionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
        if (row === null) throw noSession();
        const status = nextStatus(row.status, command);
        const now = new Date();
        await tx.update(SessionEntity, { id }, { status, ...consequences(command, now) });
        if (command === 'start') await tx.insert(SessionRunEntity, { sessionId: id, startedAt: now, stoppedAt: null });
        if (command === 'stop') await tx.update(SessionRunEntity, { sessionId: id, stoppedAt: IsNull() }, { stoppedAt: now });
        if (command === 'stop' && row.onAirCommentId !== null) await clearQuestion(tx, row);
        await announce(tx, id, 'session');
      })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
        throw new DomainError('session.host-busy', 'Another session of this host is on. Stop it first, or go on with that one.');
      });
    return this.get(id);
  }

  /** What ingestion found out about the connection. */
  async setConnection(id: SessionId, connection: ConnectionState): Promise<void> {
    await this.sessions.manager.transaction(async (tx) => {
      const { affected } = await tx.update(SessionEntity, { id }, { connection });
      if (affected && connection.state === 'live' && connection.likes !== null) await raiseLikes(tx, id, connection.roomId, connection.likes);
      await announce(tx, id, 'session');
    });
  }

  /** How many likes a room told, where no connection is set with them any more. Only the highest count of a room is kept. */
  async keepLikes(id: SessionId, room: RoomId, likes: number): Promise<void> {
    await this.sessions.manager.transaction(async (tx) => {
      const session = await tx.findOne(SessionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      // It may have been deleted since.
      if (session !== null) await raiseLikes(tx, id, room, likes);
    });
  }

  /** Does nothing while a gap with this reason is open. */
  async openGap(id: SessionId, reason: Gap['reason'], from: Date): Promise<void> {
    await this.gaps.manager.transaction(async (tx) => {
      const session = await tx.findOne(SessionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      // It may have been deleted since the gap began.
      if (session === null) return;
      if (await tx.existsBy(SessionGapEntity, { sessionId: id, reason, to: IsNull() })) return;
      await tx.insert(SessionGapEntity, { sessionId: id, reason, from, to: null });
      await announce(tx, id, 'session');
    });
  }

  /** Closes whatever gaps are open. */
  async closeGap(id: SessionId, to: Date): Promise<void> {
    await this.gaps.manager.transaction(async (tx) => {
      const { affected } = await tx.update(SessionGapEntity, { sessionId: id, to: IsNull() }, { to });
      if (affected) await announce(tx, id, 'session');
    });
  }

  private async row(id: SessionId): Promise<SessionEntity> {
    const row = await this.sessions.findOneBy({ id });
    if (row === null) throw noSession();
    return row;
  }
}

function consequences(command: SessionCommand, now: Date): Partial<SessionEntity> {
  switch (command) {
    case 'start':
      return { startedAt: now, stoppedAt: null };
    case 'stop':
      return { stoppedAt: now, onAirCommentId: null, onAirAt: null, onAirUntil: null };
    case 'pause':
    case 'resume':
      return {};
  }
}

/** The show is over: what was on air has been answered. */
async function clearQuestion(tx: EntityManager, row: SessionEntity): Promise<void> {
  await tx.query('update comment set used_at = coalesce(used_at, now()) where id = $1', [row.onAirCommentId]);
  await announce(tx, row.id, 'question');
}

function toTitle(title: string | null): string | null {
  return title === null ? null : storableText(title).trim() || null;
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
