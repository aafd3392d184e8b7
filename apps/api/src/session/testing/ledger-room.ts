import type { LiveEvent, SessionId } from '@app/domain';
import { DataSource } from 'typeorm';
import { testDatabase } from '../../testing';
import { sessionEntities } from '../entities';
import { PostgresLeaderboard } from '../leaderboard/postgres-leaderboard';
import { Ledger } from '../ledger/ledger.service';
import { QuestionService } from '../question/question.service';
import { ViewerService } from '../viewers/viewer.service';
import { newSession } from './committed';
import { batchOf } from '../../testing/made-show';

/** The ledger and those who read it, on a database of their own. */
export interface LedgerRoom {
  readonly database: DataSource;
  readonly ledger: Ledger;
  readonly questions: QuestionService;
  readonly viewers: ViewerService;
  readonly leaderboard: PostgresLeaderboard;
  session(): Promise<SessionId>;
  happens(session: SessionId, ...events: readonly LiveEvent[]): Promise<void>;
  query<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function ledgerRoom(): Promise<LedgerRoom> {
  const test = await testDatabase();
  const database = await new DataSource({ type: 'postgres', url: test.url, entities: sessionEntities, poolSize: 4 }).initialize();
  const leaderboard = new PostgresLeaderboard(database);
  const ledger = new Ledger(database, leaderboard);
  return {
    database,
    ledger,
    questions: new QuestionService(database),
    viewers: new ViewerService(database, leaderboard),
    leaderboard,
    session: () => newSession(database),
    happens: (session, ...events) => ledger.append(batchOf(session, ...events)),
    query: (sql, ...parameters) => database.query(sql, [...parameters]),
    close: async () => {
      await database.destroy();
      await test.drop();
    },
  };
}
