import { describeTimes } from './describe-times';

const local = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();
const createdAt = local(2026, 10, 22, 19, 0);
const firstStartedAt = local(2026, 10, 22, 19, 11);
const stopped = { status: 'stopped' as const, createdAt, firstStartedAt, stoppedAt: local(2026, 10, 22, 21, 1), onMs: 6_600_000 };

describe('describeTimes', () => {
  it('tells a finished show by its start and end', () => {
    expect(describeTimes(stopped)).toMatchObject({ start: '19:11', end: '21:01', length: '1 h 50 min' });
  });

  it('says how long it was on, and not how long ago it began', () => {
    expect(describeTimes({ ...stopped, onMs: 1_800_000 }).length).toBe('30 min');
  });

  it('names the day of an end after midnight', () => {
    const { day, end } = describeTimes({ ...stopped, stoppedAt: local(2026, 10, 23, 0, 11) });
    expect(end).toMatch(/23.*00:11$/);
    expect(end).not.toContain(day);
  });

  it('lets a show that was started again run on, whatever its former end', () => {
    expect(describeTimes({ ...stopped, status: 'running', onMs: 300_000 })).toMatchObject({ start: '19:11', end: 'still on', length: '5 min' });
  });

  it('has no times for a show that never began', () => {
    expect(describeTimes({ status: 'ready', createdAt, firstStartedAt: null, stoppedAt: null, onMs: 0 })).toMatchObject({ start: '–', end: '–', length: '–' });
  });
});
