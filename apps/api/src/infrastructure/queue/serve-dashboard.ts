import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bullmq';
import { AccessService, signedInOnly } from '../auth';
import { QueueBackend } from './queue-backend';

export const DASHBOARD_PATH = '/queues';

/** bull-board for whoever runs the show: what waits, what failed and why, and running it again. Not for mere viewers. */
export function serveQueueDashboard(app: NestExpressApplication): void {
  const server = new ExpressAdapter().setBasePath(DASHBOARD_PATH);
  const queues = app.get(QueueBackend).made();
  createBullBoard({
    // bull-board names the Redis flavour of the type, and uses of a queue what both flavours have.
    queues: queues.map((queue) => new BullMQAdapter(queue as Queue)),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'TikTok Live Support' } },
  });
  app.use(DASHBOARD_PATH, signedInOnly(app.get(AccessService), ['owner', 'moderator']), server.getRouter());
}
