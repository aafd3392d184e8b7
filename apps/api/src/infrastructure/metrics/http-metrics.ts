import { Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { Histogram, Registry } from 'prom-client';

/** How long requests took, by route pattern: an address as a label would make a series for every viewer. */
@Injectable()
export class HttpMetrics {
  private readonly seconds: Histogram<'method' | 'route' | 'status'>;

  constructor(registry: Registry) {
    this.seconds = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    });
  }

  readonly middleware: RequestHandler = (request, response, next) => {
    const stop = this.seconds.startTimer();
    response.once('close', () => {
      stop({ method: request.method, route: patternOf(request.route), status: String(response.statusCode) });
    });
    next();
  };
}

/** Express leaves the matched route on the request, without a type. */
function patternOf(route: unknown): string {
  return typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string' ? route.path : 'other';
}
