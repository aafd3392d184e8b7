import { people } from './crowd/people';
import { gifts } from './gifts';
import { playScenario, scenarioNames } from './scenario';
import type { Draft } from './message';
import type { TimedDraft } from './playback';

const show = (name: (typeof scenarioNames)[number], options: Parameters<typeof playScenario>[1]): TimedDraft[] => [...playScenario(name, options)];

function ofKind<K extends Draft['kind']>(script: readonly TimedDraft[], kind: K): Extract<Draft, { kind: K }>[] {
  return script.map(({ draft }) => draft).filter((draft): draft is Extract<Draft, { kind: K }> => draft.kind === kind);
}

describe.each(scenarioNames)('%s', (name) => {
  const script = show(name, { seed: 11, limit: 5_000 });

  it('is the same show for the same seed, and another for another', () => {
    expect(show(name, { seed: 11, limit: 5_000 })).toEqual(script);
    expect(show(name, { seed: 12, limit: 5_000 })).not.toEqual(script);
  });

  it('has everything that happens in a live', () => {
    const kinds = new Set(script.map(({ draft }) => draft.kind));
    expect([...kinds].sort()).toEqual(['comment', 'follow', 'gift', 'join', 'like', 'share', 'viewers']);
  });

  it('never goes back in time and keeps to the rate that is asked for', () => {
    const paced = show(name, { seed: 3, rate: 50, limit: 5_000 });
    expect(paced.every(({ afterMs }, index) => afterMs >= (paced[index - 1]?.afterMs ?? 0))).toBe(true);
    const seconds = (paced.at(-1)?.afterMs ?? 0) / 1000;
    expect(5_000 / seconds).toBeGreaterThan(47);
    expect(5_000 / seconds).toBeLessThan(53);
  });

  it('tells the same story at any rate', () => {
    const drafts = (rate: number): Draft[] => show(name, { seed: 5, rate, limit: 300 }).map(({ draft }) => draft);
    expect(drafts(1)).toEqual(drafts(1_000));
  });

  it('lets streaks grow under one group until their end, and starts no second one of the same person and gift meanwhile', () => {
    const open = new Map<string, number>();
    const owners = new Map<string, string>();
    for (const { viewer, gift, count = 1, streak, end } of ofKind(script, 'gift')) {
      if (!gift.combo || streak === undefined) continue;
      const owner = `${viewer?.id}:${gift.id}`;
      expect(owners.get(owner) ?? streak).toBe(streak);
      const before = open.get(streak) ?? 0;
      if (end) {
        expect(count).toBe(before);
        owners.delete(owner);
      } else {
        expect(count).toBeGreaterThan(before);
        owners.set(owner, streak);
        open.set(streak, count);
      }
    }
    expect(open.size).toBeGreaterThan(10);
  });

  it('has likes of 1 to 15, comments with words, and gifts from the table', () => {
    expect(ofKind(script, 'like').every(({ count }) => count >= 1 && count <= 15)).toBe(true);
    expect(ofKind(script, 'comment').every(({ text }) => text.length > 0)).toBe(true);
    expect(ofKind(script, 'gift').every(({ gift }) => gifts.includes(gift))).toBe(true);
    expect(ofKind(script, 'gift').some(({ gift }) => !gift.combo)).toBe(true);
  });
});

it('a storm rains gifts', () => {
  const share = (name: (typeof scenarioNames)[number]): number => ofKind(show(name, { seed: 1, limit: 2_000 }), 'gift').length / 2_000;
  expect(share('storm')).toBeGreaterThan(0.5);
  expect(share('calm')).toBeLessThan(0.5);
});

describe('the crowd', () => {
  it('is large, has distinct ids, and writes in many scripts', () => {
    expect(people.length).toBeGreaterThanOrEqual(120);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(people.every(({ id }) => /^\d{19}$/.test(id))).toBe(true);
    const scripts = [/\p{Script=Thai}/u, /\p{Script=Han}/u, /\p{Script=Hiragana}/u, /\p{Script=Hangul}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /[\u{1d400}-\u{1d7ff}]/u, /^\p{Emoji_Presentation}+$/u, /^.{40,}$/u];
    for (const script of scripts) expect(people.some(({ nickname }) => script.test(nickname))).toBe(true);
  });

  it('has some without a handle, some without a picture, and some whose picture has moved', () => {
    expect(people.some(({ handle }) => handle === '')).toBe(true);
    expect(new Set(people.map(({ avatar }) => avatar))).toEqual(new Set(['picture', 'moved', 'none']));
  });
});
