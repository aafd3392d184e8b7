import { describeTimes } from './describe-times';

const local = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();
const createdAt = local(2026, 10, 22, 19, 0);
const startedAt = local(2026, 10, 22, 19, 11);

describe('describeTimes', () => {
  it('tells a finished show by its start and end', () => {
    const session = { status: 'stopped' as const, createdAt, startedAt, stoppedAt: local(2026, 10, 22, 21, 1) };
    expect(describeTimes(session, 0)).toEqual({ day: 'Nov 22, 2026', start: '19:11', end: '21:01', length: '1 h 50 min' });
  });

  it('names the day of an end after midnight', () => {
    const session = { status: 'stopped' as const, createdAt, startedAt, stoppedAt: local(2026, 10, 23, 0, 11) };
    expect(describeTimes(session, 0).end).toBe('Nov 23, 2026, 00:11');
  });

  it('lets a show that was started again run on, whatever its former end', () => {
    const session = { status: 'running' as const, createdAt, startedAt, stoppedAt: local(2026, 10, 22, 19, 12) };
    expect(describeTimes(session, Date.parse(startedAt) + 300_000)).toMatchObject({ end: 'still on', length: '5 min' });
  });

  it('has no times for a show that never began', () => {
    expect(describeTimes({ status: 'ready', createdAt, startedAt: null, stoppedAt: null }, 0)).toMatchObject({ day: 'Nov 22, 2026', start: '–', end: '–', length: '–' });
  });
});
