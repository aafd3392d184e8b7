import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestContext } from './request-context';

/** Gives every request an id, in the answer and in each line logged on its way, and logs how it ended. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    response.setHeader('X-Request-Id', requestId);
    response.once('close', () => {
      // Never the query: overlay tokens travel in it. Nor what follows /enter/, which is a key.
      const path = request.originalUrl.replace(/[?#].*$/s, '').replace(/^\/enter\/.*/s, '/enter/…');
      log.debug({ requestId, method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - startedAt) }, 'request');
    });
    requestContext.run({ requestId }, next);
  };
}
