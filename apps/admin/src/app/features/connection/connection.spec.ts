import { roomId, type ConnectionState } from '@app/domain';
import { liveState, madeUpSession } from '../../testing/made-up';
import { connectionWords } from './connection.words';
import { describeConnection, describeLink, describeServices, describeSession } from './describe-connection';
import { placeGaps } from './place-gaps';
import { sumGaps } from './sum-gaps';

const since = '2026-11-22T18:00:00.000Z';
const now = Date.parse('2026-11-22T19:12:48.000Z');
const soon = '2026-11-22T19:13:12.000Z';

describe('describeConnection', () => {
  const said: readonly [ConnectionState, string, string, string][] = [
    [{ state: 'idle' }, 'wait', 'Starting', ''],
    [{ state: 'connecting', since: '2026-11-22T19:12:40.000Z' }, 'wait', 'Connecting', 'for 8 s'],
    [liveState, 'live', 'Live', '1:12:48 · 1,204 watching now'],
    [{ state: 'live', since, roomId: roomId('1'), viewers: null, likes: null, hostPaused: true }, 'warn', 'Live, paused by the host', '1:12:48'],
    [{ state: 'offline', since, nextTryAt: soon }, 'warn', 'Host is offline', 'asking again in 24 s'],
    [{ state: 'reconnecting', since, reason: 'silent', attempt: 3, nextTryAt: soon }, 'warn', 'Reconnecting', 'TikTok went silent · try 3 in 24 s'],
    [{ state: 'unknown-host', since }, 'bad', 'No such TikTok name', 'Check how the name is written, then start again'],
  ];
  it.each(said)('says %j in words', (state, tone, label, detail) => {
    expect(describeConnection(state, now)).toEqual({ tone, label, detail });
  });

  it('tells an end from a suspension, and until when the signing service is limited', () => {
    expect(describeConnection({ state: 'ended', since, suspended: false }, now)).toMatchObject({ tone: 'idle', label: 'The live has ended' });
    expect(describeConnection({ state: 'ended', since, suspended: true }, now)).toMatchObject({ tone: 'bad', label: 'TikTok stopped this live' });
    expect(describeConnection({ state: 'limited', since, until: soon }, now).detail).toMatch(/^until \d\d:\d\d, in 24 s$/);
  });
});

describe('every reason why events may be missing', () => {
  it('has words of its own', () => {
    const said = Object.values(connectionWords.gapReasons);
    expect(said.filter((words) => words === '')).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('describeSession', () => {
  it('tells what the organizer did before what came of it', () => {
    expect(describeSession(madeUpSession({ status: 'paused' }), now)).toMatchObject({ tone: 'warn', label: 'Paused' });
    expect(describeSession(madeUpSession({ status: 'stopped' }), now)).toMatchObject({ tone: 'idle', label: 'Stopped' });
    expect(describeSession(madeUpSession({ status: 'ready' }), now)).toMatchObject({ tone: 'idle', label: 'Not started' });
    expect(describeSession(madeUpSession(), now)).toMatchObject({ tone: 'live' });
  });
});

describe('describeLink', () => {
  it('is silent while messages flow, and says how old everything is when they do not', () => {
    expect(describeLink('open', now, now)).toBeNull();
    expect(describeLink('lost', now - 20_000, now)).toEqual({ tone: 'bad', label: 'Server lost', detail: 'Last heard 20 s ago. Numbers below are from then.' });
    expect(describeLink('lost', 0, now)?.detail).toBe('');
  });
});

describe('describeServices', () => {
  it('is silent while all is well, and says that nothing is lost while it is not', () => {
    const away = (...names: string[]) => describeServices({ away: names, since: '2026-11-22T19:12:36.000Z' }, now);
    expect(describeServices({ away: [], since: null }, now)).toBeNull();
    expect(away('queue')).toEqual({ tone: 'bad', label: 'Queue away', detail: 'for 12 s. Events are stored and count when it is back.' });
    expect(away('queue', 'database')?.label).toBe('Database away');
  });
});

describe('sumGaps', () => {
  const gap = (from: number, to: number | null) => ({ from: new Date(from).toISOString(), to: to === null ? null : new Date(to).toISOString(), reason: 'disconnected' as const });

  it('counts overlapping time once, and an open gap up to now', () => {
    expect(sumGaps([gap(0, 1000), gap(500, 2000), gap(600, 700), gap(5000, null)], 8000)).toEqual({ count: 4, ms: 5000, isOpen: true });
    expect(sumGaps([], 8000)).toEqual({ count: 0, ms: 0, isOpen: false });
  });
});

describe('placeGaps', () => {
  const time = (ms: number): string => new Date(ms).toISOString();
  const session = { createdAt: time(0), startedAt: time(1000), stoppedAt: time(9000), status: 'stopped' as const };

  it('puts each gap where it was in the time of the session', () => {
    const gaps = [{ from: time(3000), to: time(5000), reason: 'silent' as const }];
    expect(placeGaps({ ...session, gaps }, 99_000)).toMatchObject([{ left: 25, width: 25, length: 2000 }]);
  });

  it('lets an open gap reach to now', () => {
    const gaps = [{ from: time(6000), to: null, reason: 'silent' as const }];
    expect(placeGaps({ ...session, status: 'running', gaps }, 11_000)).toMatchObject([{ left: 50, width: 50, length: 5000 }]);
  });

  it('keeps the gaps of a former run on the line', () => {
    const gaps = [{ from: time(0), to: time(1000), reason: 'paused' as const }];
    expect(placeGaps({ ...session, startedAt: time(8000), stoppedAt: time(10_000), gaps }, 99_000)).toMatchObject([{ left: 0, width: 10 }]);
  });
});
