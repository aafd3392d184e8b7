import { Supervised, minute, second, trouble } from '../testing/supervised';

let s: Supervised;

beforeEach(() => {
  s = new Supervised();
});

afterEach(() => s.stop());

describe('trouble on the way in', () => {
  it('waits as long as the sign service says when it limits us', async () => {
    s.source.failures.push(trouble('rate-limited', s.began + 7 * minute));
    await s.start();
    expect(s.last).toEqual({ state: 'limited', since: s.at(0), until: s.at(7 * minute) });
    await s.clock.pass(7 * minute - 1);
    expect(s.source.attempts).toBe(1);
    await s.clock.pass(1);
    expect(s.last).toMatchObject({ state: 'live' });
    expect(s.gaps).toEqual([{ reason: 'rate-limited', from: s.began, to: s.began + 7 * minute }]);
  });

  it('waits a minute, then longer, when it limits us without a word', async () => {
    s.source.failures.push(trouble('rate-limited'), trouble('rate-limited'));
    await s.start();
    expect(s.last).toMatchObject({ until: s.at(minute) });
    await s.clock.pass(minute);
    expect(s.last).toEqual({ state: 'limited', since: s.at(0), until: s.at(3 * minute) });
  });

  it.each([
    ['sign-service', 5 * second, 15 * second],
    ['network', 2 * second, 6 * second],
    ['blocked', 3 * minute, 9 * minute],
    ['captcha', 2 * minute, 6 * minute],
  ] as const)('says %s, and tries again after a fitting while', async (kind, first, next) => {
    s.source.failures.push(trouble(kind), trouble(kind));
    await s.start();
    expect(s.last).toEqual({ state: 'reconnecting', since: s.at(0), reason: kind, attempt: 1, nextTryAt: s.at(first) });
    await s.clock.pass(first);
    expect(s.last).toEqual({ state: 'reconnecting', since: s.at(0), reason: kind, attempt: 2, nextTryAt: s.at(next) });
    await s.clock.pass(next - first);
    expect(s.last).toMatchObject({ state: 'live' });
    expect(s.gaps).toEqual([{ reason: kind, from: s.began, to: s.began + next }]);
  });

  it('asks about an unknown host again only after minutes, through the sign service too', async () => {
    s.source.failures.push(trouble('unknown-host'), trouble('unknown-host'));
    await s.start();
    expect(s.last).toEqual({ state: 'unknown-host', since: s.at(0) });
    await s.clock.pass(5 * minute - 1);
    expect(s.source.attempts).toBe(1);
    await s.clock.pass(1);
    expect(s.last).toEqual({ state: 'unknown-host', since: s.at(0) });
    await s.clock.pass(5 * minute);
    expect(s.last).toMatchObject({ state: 'live' });
  });

  it('goes on asking, without a second wait, when a question fails', async () => {
    s.source.failures.push(trouble('host-offline'));
    s.source.answers.push(trouble('network'), false, true);
    await s.start();
    await s.clock.pass(15 * second);
    expect(s.last).toMatchObject({ state: 'reconnecting', reason: 'network', nextTryAt: s.at(17 * second) });
    await s.clock.pass(2 * second);
    expect(s.last).toMatchObject({ state: 'offline', since: s.at(0) });
    expect(s.gaps).toEqual([{ reason: 'network', from: s.began, to: s.began + 17 * second }]);
    expect(s.source.questions).toBe(2);
  });

  it('treats a failure nobody foresaw as one of the network', async () => {
    s.source.failures.push(new TypeError('surprise'));
    await s.start();
    expect(s.last).toMatchObject({ state: 'reconnecting', reason: 'network' });
  });
});
