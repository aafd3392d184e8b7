import { describeLeaderboard } from './leaderboard.conformance';
import { PostgresLeaderboard } from './postgres-leaderboard';

describeLeaderboard('the leaderboard in PostgreSQL', (database) => new PostgresLeaderboard(database));
