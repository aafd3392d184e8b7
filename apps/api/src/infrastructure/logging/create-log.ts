import { pino, type DestinationStream, type Logger } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from '../config';
import { requestContext } from './request-context';

/** Wherever an object with one of these is logged, its value is not. */
const secrets = ['password', 'token', 'key', 'secret', 'cookie', 'authorization', 'adminPassword', 'signApiKey', 'databaseUrl', 'redisUrl'];

/**
 * JSON lines for machines, coloured lines in a terminal. Written to the error stream: what the program says to the
 * organizer goes to the other one and stays readable.
 */
export function createLog(level: LogLevel, destination: DestinationStream = destinationFor(process.stderr.isTTY)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      mixin: () => ({ ...requestContext.getStore() }),
    },
    destination,
  );
}

function destinationFor(terminal: boolean): DestinationStream {
  if (terminal) return pretty({ destination: 2, sync: true, colorize: true, translateTime: 'SYS:HH:MM:ss', messageFormat: '{if source}[{source}] {end}{msg}', ignore: 'source,requestId' });
  // Synchronous, because the last line before an exit is the one that is needed.
  return pino.destination({ dest: 2, sync: true });
}
