import { AttemptLimiter } from './attempt-limiter';

describe('AttemptLimiter', () => {
  let now = 0;
  const limiter = (): AttemptLimiter => new AttemptLimiter(3, 1000, () => now);
  beforeEach(() => (now = 0));

  it('lets the allowed number pass and says how long to wait then', () => {
    const limit = limiter();
    const waits = [0, 100, 200, 300].map((at) => {
      now = at;
      return limit.take('10.0.0.1');
    });
    expect(waits).toEqual([0, 0, 0, 700]);
  });

  it('lets one more pass for each that grew old', () => {
    const limit = limiter();
    for (const at of [0, 100, 200]) {
      now = at;
      limit.take('10.0.0.1');
    }
    now = 1000;
    expect([limit.take('10.0.0.1'), limit.take('10.0.0.1')]).toEqual([0, 100]);
  });

  it('does not make the wait longer for those who keep trying', () => {
    const limit = limiter();
    for (let i = 0; i < 50; i += 1) limit.take('10.0.0.1');
    now = 1000;
    expect(limit.take('10.0.0.1')).toBe(0);
  });

  it('counts each address for itself, but all addresses of one IPv6 network together', () => {
    const limit = limiter();
    for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '2001:db8::1', '2001:db8:0:0:ffff::2', '2001:db8:0:0:1:2:3:4']) expect(limit.take(address)).toBe(0);
    expect(limit.take('10.0.0.2')).toBe(0);
    expect(limit.take('::ffff:10.0.0.1')).toBe(1000);
    expect(limit.take('2001:db8::9')).toBe(1000);
    expect(limit.take('2001:db8:0:1::9')).toBe(0);
  });

  it('forgets after the right password', () => {
    const limit = limiter();
    for (let i = 0; i < 3; i += 1) limit.take('10.0.0.1');
    limit.forget('10.0.0.1');
    expect(limit.take('10.0.0.1')).toBe(0);
  });

  it('remembers a bounded number of addresses, the oldest go first', () => {
    const limit = limiter();
    for (let i = 0; i < 3; i += 1) limit.take('first');
    for (let i = 0; i < 10_000; i += 1) limit.take(`other-${i}`);
    expect(limit.take('first')).toBe(0);
    expect(Object.values(limit).find((value) => value instanceof Map)?.size).toBe(10_000);
  });
});
