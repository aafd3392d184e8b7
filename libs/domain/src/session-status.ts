import { DomainError } from './errors';

/**
 * - `ready`: made, never started
 * - `running`: connected or trying to be; events are scored
 * - `paused`: stays connected; events are not scored, and the time is recorded as a gap
 * - `stopped`: over; can be started again, which is resuming an old session
 */
export type SessionStatus = 'ready' | 'running' | 'paused' | 'stopped';
export type SessionCommand = 'start' | 'pause' | 'resume' | 'stop';

const transitions: Record<SessionCommand, Partial<Record<SessionStatus, SessionStatus>>> = {
  start: { ready: 'running', stopped: 'running' },
  pause: { running: 'paused' },
  resume: { paused: 'running' },
  stop: { running: 'stopped', paused: 'stopped' },
};

/** The commands that a session in this state accepts. */
export function allowedCommands(status: SessionStatus): SessionCommand[] {
  return (Object.keys(transitions) as SessionCommand[]).filter((command) => transitions[command][status] !== undefined);
}

/** The state after a command. @throws DomainError `session.invalid-transition` when the command makes no sense now. */
export function nextStatus(status: SessionStatus, command: SessionCommand): SessionStatus {
  const next = transitions[command][status];
  if (next === undefined) {
    throw new DomainError('session.invalid-transition', `A session that is ${status} cannot ${command}. Possible now: ${allowedCommands(status).join(', ')}.`);
  }
  return next;
}
