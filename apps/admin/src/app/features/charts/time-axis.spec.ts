import { layTimeAxis, placeSpan } from './time-axis';
import { placeTimeTicks } from './time-ticks';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const evening = new Date(2026, 10, 22, 20, 0).getTime();
const nextDay = new Date(2026, 10, 23, 20, 0).getTime();

describe('the axis of one run', () => {
  const axis = layTimeAxis([{ from: evening, to: evening + HOUR }], 600);

  it('lays its time over the whole width, there and back', () => {
    expect([evening, evening + 30 * MINUTE, evening + HOUR].map(axis.x)).toEqual([0, 300, 600]);
    expect([0, 300, 600].map(axis.at)).toEqual([evening, evening + 30 * MINUTE, evening + HOUR]);
  });

  it('keeps what lies beyond it at its ends', () => {
    expect([axis.x(evening - HOUR), axis.x(evening + 5 * HOUR)]).toEqual([0, 600]);
    expect([axis.at(-40), axis.at(900)]).toEqual([evening, evening + HOUR]);
  });
});

describe('the axis of several runs', () => {
  it('has a break for the day between two shows, and equal room for equal time', () => {
    const axis = layTimeAxis([{ from: evening, to: evening + HOUR }, { from: nextDay, to: nextDay + HOUR }], 626);
    expect(axis.pieces.map(({ left, right }) => [left, right])).toEqual([[0, 300], [326, 626]]);
    expect(axis.x(evening + 5 * HOUR)).toBe(300);
    expect(axis.at(310)).toBe(evening + HOUR);
  });

  it('draws a short time off as it was', () => {
    const axis = layTimeAxis([{ from: evening, to: evening + 55 * MINUTE }, { from: evening + HOUR, to: evening + 2 * HOUR }], 600);
    expect(axis.pieces).toHaveLength(1);
    expect(axis.x(evening + HOUR)).toBe(300);
  });

  it('leaves most of the width to what happened, however often it was started', () => {
    const runs = Array.from({ length: 40 }, (_, index) => ({ from: evening + index * 24 * HOUR, to: evening + index * 24 * HOUR + HOUR }));
    const { pieces } = layTimeAxis(runs, 600);
    expect(pieces.reduce((sum, { left, right }) => sum + right - left, 0)).toBeCloseTo(420);
    expect(pieces.at(-1)?.right).toBeCloseTo(600);
  });

  it('takes runs in any order, and one that has only begun', () => {
    const axis = layTimeAxis([{ from: nextDay, to: nextDay }, { from: evening, to: evening + HOUR }], 626);
    expect(axis.pieces.map(({ from }) => from)).toEqual([evening, nextDay]);
    expect(Number.isFinite(axis.x(nextDay))).toBe(true);
    expect(layTimeAxis([], 600).x(evening)).toBe(0);
  });
});

describe('placeSpan', () => {
  const axis = layTimeAxis([{ from: evening, to: evening + HOUR }, { from: nextDay, to: nextDay + HOUR }], 626);

  it('has a place in each run that it touches, and none in the break', () => {
    expect(placeSpan(axis, { from: evening + 30 * MINUTE, to: nextDay + 30 * MINUTE })).toEqual([{ left: 150, width: 150 }, { left: 326, width: 150 }]);
    expect(placeSpan(axis, { from: evening + HOUR, to: nextDay })).toEqual([]);
  });

  it('has a place for a moment', () => {
    expect(placeSpan(axis, { from: nextDay + 6 * MINUTE, to: nextDay + 6 * MINUTE })).toEqual([{ left: 356, width: 0 }]);
  });
});

describe('placeTimeTicks', () => {
  const clock = (at: number): string => `${new Date(at).getHours()}:${String(new Date(at).getMinutes()).padStart(2, '0')}`;

  it('strikes where a clock does, far enough apart', () => {
    const axis = layTimeAxis([{ from: evening + 11 * MINUTE, to: evening + 121 * MINUTE }], 660);
    const ticks = placeTimeTicks(axis, 76);
    expect(ticks.map(({ at }) => clock(at))).toEqual(['20:15', '20:30', '20:45', '21:00', '21:15', '21:30', '21:45', '22:00']);
    expect(ticks.every(({ x }, index) => x - (ticks[index - 1]?.x ?? -Infinity) >= 76)).toBe(true);
  });

  it('does not crowd both sides of a break', () => {
    const axis = layTimeAxis([{ from: evening, to: evening + HOUR }, { from: nextDay, to: nextDay + HOUR }], 400);
    const ticks = placeTimeTicks(axis, 76);
    expect(ticks.every(({ x }, index) => x - (ticks[index - 1]?.x ?? -Infinity) >= 76)).toBe(true);
  });

  it('has nothing to say before it knows its width', () => {
    expect(placeTimeTicks(layTimeAxis([{ from: evening, to: evening + HOUR }], 0), 76)).toEqual([]);
    expect(placeTimeTicks(layTimeAxis([], 600), 76)).toEqual([]);
  });
});
