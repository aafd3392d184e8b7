import { DomainError } from './errors';
import { allowedCommands, nextStatus, type SessionCommand, type SessionStatus } from './session-status';

/** Every state with every command; null where the command makes no sense. */
const table: Record<SessionStatus, Record<SessionCommand, SessionStatus | null>> = {
  ready: { start: 'running', pause: null, resume: null, stop: null },
  running: { start: null, pause: 'paused', resume: null, stop: 'stopped' },
  paused: { start: null, pause: null, resume: 'running', stop: 'stopped' },
  stopped: { start: 'running', pause: null, resume: null, stop: null },
};
const statuses = Object.keys(table) as SessionStatus[];
const cells = statuses.flatMap((status) => (Object.entries(table[status]) as [SessionCommand, SessionStatus | null][]).map(([command, next]) => ({ status, command, next })));

describe('a session', () => {
  it.each(cells.filter(({ next }) => next !== null))('that is $status is $next after $command', ({ status, command, next }) => {
    expect(nextStatus(status, command)).toBe(next);
  });

  it.each(cells.filter(({ next }) => next === null))('that is $status cannot $command', ({ status, command }) => {
    expect(() => nextStatus(status, command)).toThrow(expect.objectContaining({ code: 'session.invalid-transition' }));
    expect(() => nextStatus(status, command)).toThrow(DomainError);
  });

  it.each(statuses)('that is %s offers exactly the commands it accepts', (status) => {
    expect(allowedCommands(status)).toEqual(cells.filter((cell) => cell.status === status && cell.next !== null).map(({ command }) => command));
  });

  it('says what is possible instead', () => {
    expect(() => nextStatus('running', 'start')).toThrow('A session that is running cannot start. Possible now: pause, stop.');
  });
});
