import { ServerClock } from './server-clock';

const EIGHT = Date.parse('2026-01-01T20:00:00.000Z');
const iso = (ms: number): string => new Date(EIGHT + ms).toISOString();

it('is what the quickest message said, whatever the clock of this machine says', () => {
  const clock = new ServerClock();
  clock.hear(iso(0), 1_300);
  expect(clock.now(1_300)).toBe(EIGHT);
  clock.hear(iso(1_000), 2_050);
  expect(clock.now(2_050)).toBe(EIGHT + 1_000);
  clock.hear(iso(2_000), 3_900);
  expect(clock.now(3_900)).toBe(EIGHT + 2_850);
});

it('does not take a message that was held up for a clock that was set back', () => {
  const clock = new ServerClock();
  clock.hear(iso(0), 0);
  clock.hear(iso(1_000), 31_000);
  expect(clock.now(31_000)).toBe(EIGHT + 31_000);
});

it('follows a server whose clock was put right', () => {
  const clock = new ServerClock();
  clock.hear(iso(0), 0);
  clock.hear(iso(-3_600_000), 1_000);
  expect(clock.now(1_000)).toBe(EIGHT - 3_600_000);
  clock.hear(iso(3_600_000), 2_000);
  expect(clock.now(2_000)).toBe(EIGHT + 3_600_000);
});
