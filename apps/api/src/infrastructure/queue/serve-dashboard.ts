import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { DomainError } from '@app/domain';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';
import { AccessService, signedInOnly } from '../auth';
import { QueueBackend } from './queue-backend';

export const DASHBOARD_PATH = '/queues';

/** Running failed batches again, one or all of them. What was counted already is not counted again. */
const retry = /^\/api\/queues\/[^/]+\/(?:retry\/failed|[^/]+\/retry)\/?$/;

/**
 * bull-board can add, edit and delete jobs, which here would be adding, editing and deleting what people paid for. So it
 * may look, and run again what failed, and nothing else: a score is changed on the desk, with a name and a reason.
 */
const lookAndRetry: RequestHandler = ({ method, path }, _response, next) => {
  if (['GET', 'HEAD'].includes(method) || (method === 'PUT' && retry.test(path))) return next();
  throw new DomainError('auth.forbidden', 'The queue can be looked at, and what failed can be run again. Nothing else is possible here.');
};

/** The queue dashboard for whoever runs the show: what waits, what failed and why. Not for mere viewers. */
export function serveQueueDashboard(app: NestExpressApplication): void {
  const server = new ExpressAdapter().setBasePath(DASHBOARD_PATH);
  const queues = app.get(QueueBackend).made();
  createBullBoard({
    // bull-board names the Redis flavour of the type, and uses of a queue what both flavours have.
    queues: queues.map((queue) => new BullMQAdapter(queue as Queue)),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'TikTok Live Support' } },
  });
  app.use(DASHBOARD_PATH, signedInOnly(app.get(AccessService), ['owner', 'moderator']), lookAndRetry, server.getRouter());
}
