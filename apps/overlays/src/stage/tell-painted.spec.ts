import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Painted } from '@app/contracts';
import { sessionId } from '@app/domain';
import type { Link } from '@app/live-client';
import { LIVE } from './stage';
import { tellPainted } from './tell-painted';

const version = (number: number): Painted => ({ page: 'overlay', sessionId: sessionId('s'), version: number });

/** A page whose frames and seconds pass when the spec says so. */
function start(first: Painted | null = null) {
  const told: Painted[] = [];
  const link = signal<Link>('open');
  const shown = signal(first);
  TestBed.configureTestingModule({ providers: [{ provide: LIVE, useValue: { link, painted: (what: Painted) => told.push(what) } }] });
  TestBed.runInInjectionContext(() => tellPainted(shown));
  TestBed.tick();
  const frame = (): void => jest.advanceTimersToNextFrame();
  return { told: () => told.map((what) => what.version), link, frame, show: (what: Painted | null) => { shown.set(what); TestBed.tick(); } };
}

describe('what was painted', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is told after the frame that shows it, and not before', () => {
    const page = start(version(1));
    expect(page.told()).toEqual([]);
    page.frame();
    expect(page.told()).toEqual([]);
    page.frame();
    expect(page.told()).toEqual([1]);
  });

  it('is told once a second at most, and the last of it always', () => {
    const page = start(version(1));
    page.frame();
    page.frame();
    for (let next = 2; next <= 10; next += 1) {
      jest.advanceTimersByTime(100);
      page.show(version(next));
    }
    expect(page.told()).toEqual([1]);
    jest.advanceTimersByTime(1_000);
    expect(page.told()).toEqual([1, 10]);
    jest.advanceTimersByTime(10_000);
    expect(page.told()).toEqual([1, 10]);
  });

  it('is not what came while the frame was painted: that is told with the next', () => {
    const page = start(version(1));
    page.frame();
    page.show(version(2));
    page.frame();
    expect(page.told()).toEqual([1]);
    jest.advanceTimersByTime(2_000);
    expect(page.told()).toEqual([1, 2]);
  });

  it('is told again to a server that came back', () => {
    const page = start(version(1));
    jest.advanceTimersByTime(2_000);
    page.link.set('lost');
    TestBed.tick();
    page.link.set('open');
    TestBed.tick();
    jest.advanceTimersByTime(2_000);
    expect(page.told()).toEqual([1, 1]);
  });

  it('is nothing while nothing is shown, and no clock runs for it', () => {
    const page = start();
    expect(jest.getTimerCount()).toBe(0);
    page.show(version(3));
    jest.advanceTimersByTime(2_000);
    expect([page.told(), jest.getTimerCount()]).toEqual([[3], 0]);
  });
});
