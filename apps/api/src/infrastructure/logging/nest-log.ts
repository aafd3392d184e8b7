import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest reports about itself while it starts; of no use to an organizer. */
const startupSources = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication', 'WebSocketsController']);

/** Nest's logger interface on pino, so that every part of the program logs in one shape. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const source = rest.at(-1);
    this.write(typeof source === 'string' && startupSources.has(source) ? 'trace' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes a stack between the message and the source. */
  error(message: unknown, ...rest: unknown[]): void {
    const stack = rest.find((part): part is string => typeof part === 'string' && part.includes('\n'));
    this.write('error', message, rest.filter((part) => part !== undefined && part !== stack), stack);
  }

  private write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[], stack?: string): void {
    const source = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const fields = { ...(source === undefined ? {} : { source }), ...(stack === undefined ? {} : { stack }) };
    if (message instanceof Error) this.sink[level]({ ...fields, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.sink[level]({ ...message, ...fields });
    else this.sink[level](fields, String(message));
  }
}
