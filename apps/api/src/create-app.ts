import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import { SameOriginAdapter } from './infrastructure/auth';
import type { AppConfig } from './infrastructure/config';
import { nothingHere } from './infrastructure/errors';
import { NestLog, requestLog } from './infrastructure/logging';
import { HttpMetrics } from './infrastructure/metrics';
import { serveDocs } from './infrastructure/openapi';
import { securityHeaders, servePages } from './infrastructure/pages';
import { serveQueueDashboard } from './infrastructure/queue';

/** The whole application on a migrated database, ready to listen. The same for the program and for the specs. */
export async function createApp(config: AppConfig, databaseUrl: string, log: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, databaseUrl), {
    logger: new NestLog(log),
    abortOnError: false,
    // A browser's idle connections would hold up the stop.
    forceCloseConnections: true,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.setGlobalPrefix('api', { exclude: ['metrics', { path: 'enter/:key', method: RequestMethod.ALL }] });
  app.use(requestLog(log), app.get(HttpMetrics).middleware, securityHeaders());
  app.useBodyParser('json', { limit: '256kb' });
  serveDocs(app);
  serveQueueDashboard(app);
  servePages(app.getHttpAdapter().getInstance());
  app.useWebSocketAdapter(new SameOriginAdapter(app));
  await app.init();
  app.use(nothingHere);
  return app;
}
