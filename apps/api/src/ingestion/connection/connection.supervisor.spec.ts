import { settle } from '../testing/manual.clock';
import { comment } from '../testing/made-events';
import { Supervised, minute, second, trouble } from '../testing/supervised';

let s: Supervised;

beforeEach(() => {
  s = new Supervised();
});

afterEach(() => s.stop());

describe('a live that is on', () => {
  it('is connecting, then live, and nothing is missing', async () => {
    await s.start();
    expect(s.states).toEqual([
      { state: 'connecting', since: s.at(0) },
      { state: 'live', since: s.at(0), roomId: 'room-1', viewers: null, likes: null, hostPaused: false },
    ]);
    expect(s.gaps).toEqual([]);
  });

  it('passes events on', async () => {
    await s.start();
    const event = comment('to be scored');
    s.source.line.event(event);
    expect(s.events).toEqual([event]);
  });

  it('tells its figures at most every two seconds, and the last ones always', async () => {
    await s.start();
    for (let viewers = 1; viewers <= 30; viewers += 1) {
      s.source.line.signal({ kind: 'viewers', now: viewers, total: 100 });
      s.source.line.signal({ kind: 'likes', total: viewers * 10 });
      await s.clock.pass(100);
    }
    await s.clock.pass(2 * second);
    const figures = s.states.flatMap((state) => (state.state === 'live' ? [[state.viewers, state.likes]] : []));
    expect(figures).toEqual([[null, null], [20, 200], [30, 300]]);
  });

  it('tells them also when the room ends before their time has come', async () => {
    await s.start();
    s.source.line.signal({ kind: 'likes', total: 40 });
    s.source.line.signal({ kind: 'ended', suspended: false });
    await settle();
    expect(s.states.slice(-3)).toMatchObject([{ state: 'live', likes: null }, { state: 'live', likes: 40 }, { state: 'ended' }]);
  });

  it('does not let a late message take back likes', async () => {
    await s.start();
    s.source.line.signal({ kind: 'likes', total: 500 });
    s.source.line.signal({ kind: 'likes', total: 480 });
    await s.clock.pass(2 * second);
    expect(s.last).toMatchObject({ likes: 500 });
  });

  it('says that the host takes a break', async () => {
    await s.start();
    s.source.line.signal({ kind: 'host-paused', paused: true });
    await s.clock.pass(2 * second);
    expect(s.last).toMatchObject({ state: 'live', hostPaused: true });
  });

  it('is closed when nobody wants it any more', async () => {
    await s.start();
    await s.stop();
    expect(s.source.closings).toBe(1);
    expect(s.clock.nextWake).toBeNull();
  });
});

describe('a host who is not live', () => {
  it('is asked about every 15, 30, then 60 seconds, and never by connecting', async () => {
    s.source.failures.push(trouble('host-offline'));
    s.source.answers.push(false, false, false, false);
    await s.start();
    expect(s.last).toEqual({ state: 'offline', since: s.at(0), nextTryAt: s.at(15 * second) });
    await s.clock.pass(15 * second);
    expect(s.last).toEqual({ state: 'offline', since: s.at(0), nextTryAt: s.at(45 * second) });
    await s.clock.pass(30 * second);
    expect(s.last).toMatchObject({ nextTryAt: s.at(105 * second) });
    await s.clock.pass(60 * second);
    expect(s.last).toMatchObject({ nextTryAt: s.at(165 * second) });
    expect(s.source.questions).toBe(3);
    expect(s.source.attempts).toBe(1);
  });

  it('is connected to once live; missing is what happened since the last "not yet"', async () => {
    s.source.failures.push(trouble('host-offline'));
    s.source.answers.push(false, true);
    await s.start();
    await s.clock.pass(45 * second);
    expect(s.kinds).toEqual(['connecting', 'offline', 'offline', 'connecting', 'live']);
    expect(s.gaps).toEqual([{ reason: 'host-offline', from: s.began + 15 * second, to: s.began + 45 * second }]);
  });

  it('waits a little differently each time, by chance', async () => {
    s.source.failures.push(trouble('host-offline'));
    await s.start(() => 0.5);
    expect(s.last).toMatchObject({ nextTryAt: s.at(11_250) });
  });
});

describe('the end of a live', () => {
  it('is told, and the host is asked about in case they come back', async () => {
    await s.start();
    s.source.answers.push(false, true);
    await s.chatter(minute);
    s.source.line.signal({ kind: 'ended', suspended: true });
    await settle();
    expect(s.last).toEqual({ state: 'ended', since: s.at(minute), suspended: true });
    await s.clock.pass(15 * second);
    expect(s.last).toMatchObject({ state: 'ended', since: s.at(minute) });
    await s.clock.pass(30 * second);
    expect(s.last).toMatchObject({ state: 'live', roomId: 'room-2' });
    expect(s.source.closings).toBe(1);
  });

  it('is found out when it is never told: after a quiet minute the website is asked', async () => {
    await s.start();
    s.source.answers.push(true, false);
    for (let passed = 0; passed < 2 * minute; passed += 10 * second) {
      s.source.line.alive();
      await s.clock.pass(10 * second);
    }
    expect(s.source.questions).toBe(2);
    expect(s.last).toMatchObject({ state: 'ended', since: s.at(2 * minute), suspended: false });
  });

  it('is not believed in because the website will not say', async () => {
    await s.start();
    s.source.answers.push(trouble('captcha'));
    for (let passed = 0; passed < minute; passed += 10 * second) {
      s.source.line.alive();
      await s.clock.pass(10 * second);
    }
    expect(s.source.questions).toBe(1);
    expect(s.last).toMatchObject({ state: 'live' });
  });

  it('is recognised when a lost connection finds the host gone, and nothing is missing any more', async () => {
    await s.start();
    await s.chatter(2 * minute);
    s.source.failures.push(trouble('host-offline'));
    s.source.line.closed();
    await s.clock.pass(second);
    expect(s.last).toMatchObject({ state: 'ended', suspended: false });
    expect(s.gaps).toEqual([{ reason: 'disconnected', from: s.began + 2 * minute, to: s.began + 2 * minute + second }]);
  });
});

describe('a connection that is lost', () => {
  it('comes back after a second; the time between is a gap', async () => {
    await s.start();
    await s.chatter(2 * minute);
    s.source.line.closed();
    await settle();
    expect(s.last).toEqual({ state: 'reconnecting', since: s.at(2 * minute), reason: 'disconnected', attempt: 1, nextTryAt: s.at(2 * minute + second) });
    await s.clock.pass(second);
    expect(s.last).toMatchObject({ state: 'live', roomId: 'room-2' });
    expect(s.gaps).toEqual([{ reason: 'disconnected', from: s.began + 2 * minute, to: s.began + 2 * minute + second }]);
  });

  it('is noticed when its socket says nothing: dead since its last frame', async () => {
    await s.start();
    await s.chatter(20 * second);
    s.source.line.alive();
    await s.clock.pass(44 * second);
    expect(s.last).toMatchObject({ state: 'live' });
    await s.clock.pass(second);
    expect(s.last).toMatchObject({ state: 'reconnecting', reason: 'silent' });
    expect(s.gaps).toEqual([{ reason: 'silent', from: s.began + 20 * second, to: null }]);
    expect(s.source.closings).toBe(1);
  });

  it('waits longer each time it does not hold, so that the sign service is not hammered', async () => {
    await s.start();
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      s.source.line.closed();
      await settle();
      waits.push(s.clock.nextWake ?? 0);
      await s.clock.pass(s.clock.nextWake ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30].map((seconds) => seconds * second));
  });

  it('starts counting anew once it has held for a minute', async () => {
    await s.start();
    s.source.line.closed();
    await s.clock.pass(second);
    s.source.line.closed();
    await s.clock.pass(2 * second);
    await s.chatter(minute);
    s.source.line.closed();
    await settle();
    expect(s.last).toMatchObject({ attempt: 1 });
  });

  it('still hands over what was being unpacked when it closed', async () => {
    await s.start();
    const line = s.source.line;
    line.closed();
    await s.clock.pass(second);
    line.event(comment('late'));
    expect(s.events).toMatchObject([{ text: 'late' }]);
  });
});
