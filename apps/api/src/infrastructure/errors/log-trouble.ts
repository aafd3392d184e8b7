import type { Logger } from '@nestjs/common';
import { isServiceAway } from './is-service-away';

/** A warning; of an outage a line for debugging only, because everybody meets it all the time and `ServiceWatch` says it once. */
export function logTrouble(logger: Logger, what: string, error: unknown): void {
  const line = `${what}: ${error instanceof Error && error.message !== '' ? error.message : String(error)}`;
  if (isServiceAway(error)) logger.debug(line);
  else logger.warn(line);
}
