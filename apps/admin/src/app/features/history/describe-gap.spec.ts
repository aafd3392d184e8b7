import { describeGap } from './describe-gap';
import { spanOf } from './span-of';
import { sumRuns } from './sum-runs';

const local = (minute: number, second: number): string => new Date(2026, 10, 22, 20, minute, second).toISOString();

describe('describeGap', () => {
  it('says when, how long and why', () => {
    expect(describeGap({ from: local(41, 7), to: local(41, 45), reason: 'silent' }, 0)).toBe('Gap from 20:41:07 to 20:41:45, 38 s: TikTok went silent');
  });

  it('counts one that lasts up to now', () => {
    expect(describeGap({ from: local(41, 0), to: null, reason: 'paused' }, Date.parse(local(43, 0)))).toBe('Gap from 20:41:00 to now, 2 min: paused by you');
  });
});

describe('spanOf', () => {
  it('is never shorter than nothing, whatever the clocks say', () => {
    expect(spanOf(local(5, 0), local(4, 0), 0)).toEqual({ from: Date.parse(local(5, 0)), to: Date.parse(local(5, 0)) });
    expect(spanOf(local(5, 0), null, 0).to).toBe(Date.parse(local(5, 0)));
  });
});

describe('sumRuns', () => {
  it('adds the runs and leaves out the time between them', () => {
    const runs = [{ startedAt: local(0, 0), stoppedAt: local(10, 0) }, { startedAt: local(40, 0), stoppedAt: null }];
    expect(sumRuns(runs, Date.parse(local(45, 0)))).toBe(15 * 60_000);
    expect(sumRuns([], 0)).toBe(0);
  });
});
