import { addUp, layAreas, layBars, stepAt } from './lane-shapes';
import { layTimeAxis } from './time-axis';

const axis = layTimeAxis([{ from: 0, to: 4000 }], 400);
const steps = { times: [0, 1000, 2000, 3000], stepMs: 1000, values: [10, 0, 5, 0.001] };

describe('layBars', () => {
  it('draws a step as high as its value is, none for nothing, and at least a trace of little', () => {
    expect(layBars(steps, axis, 10, 100)).toEqual([
      { x: 0.5, y: 0, width: 99, height: 100 },
      { x: 200.5, y: 50, width: 99, height: 50 },
      { x: 300.5, y: 98.5, width: 99, height: 1.5 },
    ]);
  });

  it('draws nothing of what lies in a break', () => {
    const broken = layTimeAxis([{ from: 0, to: 1000 }, { from: 3000, to: 4000 }], 426);
    expect(layBars({ ...steps, values: [1, 1, 1, 1] }, broken, 1, 10).map(({ x }) => x)).toEqual([0.5, 226.5]);
  });
});

describe('layAreas', () => {
  it('goes through the middle of each step and reaches from end to end', () => {
    const [area] = layAreas(steps, axis, 10, 100);
    expect(area?.line).toBe('M0 0L50 0L150 100L250 50L350 100L400 100');
    expect(area?.fill).toBe('M0 0L50 0L150 100L250 50L350 100L400 100L400 100L0 100Z');
  });

  it('does not join two runs across the time between them', () => {
    const broken = layTimeAxis([{ from: 0, to: 1000 }, { from: 3000, to: 4000 }], 426);
    expect(layAreas(steps, broken, 10, 100)).toHaveLength(2);
  });

  it('ends where its steps end', () => {
    const [area] = layAreas({ ...steps, times: [0, 1000], values: [10, 10] }, axis, 10, 100);
    expect(area?.fill).toBe('M0 0L50 0L150 0L200 0L200 100L0 100Z');
  });

  it('draws nothing without steps', () => {
    expect(layAreas({ times: [], stepMs: 1000, values: [] }, axis, 1, 100)).toEqual([]);
  });
});

describe('stepAt', () => {
  it('finds the step of a moment, and the nearest one beyond the ends', () => {
    expect([-50, 0, 999, 1000, 3999, 9000].map((ms) => stepAt(steps, ms))).toEqual([0, 0, 0, 1, 3, 3]);
    expect(stepAt({ ...steps, times: [] }, 5)).toBeNull();
  });
});

describe('addUp', () => {
  it('adds each to all before it', () => {
    expect(addUp([1, 0, 4])).toEqual([1, 1, 5]);
  });
});
