import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { calmly } from './calmly';

function watch(task: (value: number) => Promise<void>, first: number | null = 0) {
  const trigger = signal(first);
  TestBed.runInInjectionContext(() => calmly(trigger, 1000, task));
  return async (value?: number) => {
    if (value !== undefined) trigger.set(value);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
  };
}

describe('calmly', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('runs at once, then no more often than it was told, and never misses the last change', async () => {
    const seen: number[] = [];
    const change = watch(async (value) => void seen.push(value));
    await change();
    await change(1);
    await change(2);
    await change(3);
    expect(seen).toEqual([0]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual([0, 3]);
    await jest.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual([0, 3]);
  });

  it('waits for a slow run before it starts the next', async () => {
    const ends: (() => void)[] = [];
    const change = watch(() => new Promise((resolve) => ends.push(resolve)));
    await change();
    await change(1);
    await jest.advanceTimersByTimeAsync(9000);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(2);
  });

  it('spends no turn on null', async () => {
    const seen: number[] = [];
    const change = watch(async (value) => void seen.push(value), null);
    await change();
    await change(1);
    expect(seen).toEqual([1]);
  });

  it('stops with whoever started it', async () => {
    let runs = 0;
    const change = watch(async () => void (runs += 1));
    await change();
    await change(1);
    TestBed.resetTestingModule();
    await jest.advanceTimersByTimeAsync(5000);
    expect(runs).toBe(1);
  });
});
