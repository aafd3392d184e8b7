import { types } from 'node:util';

/** Connection failed, too many connections, shutting down or starting up: no server to talk to, rather than a wrong statement. */
const awaySqlState = /^(08...|53300|57P0[1-5])$/;
const awaySystemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** `pg`, TypeORM and ioredis report these without a code. */
const awayMessage = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Driver not Connected|Connection is not established|Connection is closed|Reached the max retries per request|Command timed out)/i;

/** True when the error says that PostgreSQL or Redis could not be reached, whichever layer it came through. */
export function isServiceAway(error: unknown): boolean {
  return chain(error).some((one) => {
    const code = 'code' in one ? String(one.code) : '';
    const noSocketFile = code === 'ENOENT' && 'syscall' in one && one.syscall === 'connect';
    return awaySqlState.test(code) || awaySystemCodes.has(code) || noSocketFile || awayMessage.test(one.message);
  });
}

/** The error and what is inside it. A set, because an error may be its own cause. */
function chain(error: unknown): Error[] {
  const found = new Set<Error>();
  const visit = (one: unknown): void => {
    // Node's own errors are of another realm under Jest, so `instanceof` would miss them there.
    if (!types.isNativeError(one) || found.has(one)) return;
    found.add(one);
    visit(one.cause);
    if ('driverError' in one) visit(one.driverError);
    if ('errors' in one && Array.isArray(one.errors)) one.errors.forEach(visit);
  };
  visit(error);
  return [...found];
}
