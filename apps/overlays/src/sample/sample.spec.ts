import { CHAT_TOLD, GOAL_KINDS, OVERLAY_TOP } from '@app/contracts';
import { openSample } from './open-sample';
import { takeTurn, type Turn } from './take-turn';
import { tidy } from './tidy';
import { torture } from './torture';

const turns = (content: typeof tidy): Turn[] => Array.from({ length: 40 }, (_, turn) => takeTurn(content, turn));

describe.each([['tidy', tidy], ['torture', torture]] as const)('the %s sample', (name, content) => {
  it('is the same each time', () => {
    expect(turns(content)).toEqual(turns(content));
  });

  it('has something for every page, as the server would say it', () => {
    for (const { standings, comments, goals, gifts } of turns(content)) {
      expect(standings.entries).toHaveLength(OVERLAY_TOP);
      expect(standings.entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
      expect(standings.entries.map(({ points }) => points)).toEqual(standings.entries.map(({ points }) => points).sort((one, other) => other - one));
      expect(new Set(standings.entries.map(({ viewerId }) => viewerId)).size).toBe(OVERLAY_TOP);
      expect(comments).toHaveLength(CHAT_TOLD);
      expect(goals.goals.map(({ kind }) => kind)).toEqual(GOAL_KINDS);
      expect(gifts.length).toBeGreaterThan(0);
    }
  });

  it('moves: other places, other questions, further gifts, newer comments', () => {
    const [first, later] = [takeTurn(content, 0), takeTurn(content, 4)];
    const told = turns(content);
    expect(new Set(told.map(({ standings }) => standings.entries.map(({ viewerId }) => viewerId).join())).size).toBeGreaterThan(3);
    expect(told.every(({ standings }, place) => standings.version === place + 1)).toBe(true);
    expect(later.question.commentId).not.toBe(first.question.commentId);
    expect(later.gifts.length).toBeGreaterThan(first.gifts.length);
    expect(later.comments.at(-1)?.id).not.toBe(first.comments.at(-1)?.id);
  });

  it('needs nobody: every picture is drawn, and none is fetched', () => {
    const pictures = turns(content).flatMap(({ standings, question, gifts, comments }) => [
      ...standings.entries.map(({ avatarUrl }) => avatarUrl), question.avatarUrl,
      ...gifts.flatMap(({ avatarUrl, iconUrl }) => [avatarUrl, iconUrl]), ...[question, ...comments].flatMap(({ emotes }) => emotes.map(({ imageUrl }) => imageUrl)),
    ]);
    expect(pictures.filter((url) => url !== null && !url.startsWith('data:image/'))).toEqual([]);
  });

  it('opens without a server, stands still, and sends a gift that no alert has seen yet', () => {
    jest.useFakeTimers();
    const live = openSample(name, new URLSearchParams());
    expect(live.link()).toBe('open');
    expect([live.standings(), live.question(), live.timer()?.state]).toEqual([takeTurn(content, 0).standings, takeTurn(content, 0).question, 'paused']);
    expect(live.gifts()).toEqual([]);
    jest.advanceTimersByTime(60_000);
    expect(live.gifts()?.map(({ id }) => id)).toEqual(['gift-0']);
    expect(live.standings()).toEqual(takeTurn(content, 0).standings);
    live.close();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('moves when it is asked to, from the turn it is asked for', () => {
    jest.useFakeTimers();
    const live = openSample(name, new URLSearchParams('sample-motion=on&sample-turn=7'));
    expect(live.standings()).toEqual(takeTurn(content, 7).standings);
    expect(live.timer()?.state).toBe('running');
    jest.advanceTimersByTime(10_000);
    expect(live.standings()).toEqual(takeTurn(content, 11).standings);
    expect(live.gifts()?.map(({ id }) => id)).not.toContain('gift-0');
    live.close();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});

it('a streak is one gift that grows and never shrinks', () => {
  const counts = turns(tidy).map(({ gifts }) => gifts.find(({ id }) => id === 'gift-0')?.count);
  expect(counts.slice(0, 4)).toEqual([12, 27, 58, 58]);
});

it('the torture set holds what tortures', () => {
  const names = torture.people.map(({ nickname }) => nickname);
  expect(names).toContain('');
  expect(names.some((name) => /\p{Script=Arabic}/u.test(name)) && names.some((name) => /\p{Script=Thai}/u.test(name)) && names.some((name) => /\p{Script=Han}/u.test(name)) && names.some((name) => /\p{Emoji_Presentation}/u.test(name))).toBe(true);
  const points = takeTurn(torture, 0).standings.entries.map((entry) => entry.points);
  expect(points).toEqual([123_456_789, 9_876_543, 9_876_543, 1, 0]);
  expect(torture.questions[0].text).toHaveLength(400);
  expect(torture.gifts.some(({ counts }) => counts.includes(9_999))).toBe(true);
});

it('every name of the torture set is at the top once, and seen by everybody', () => {
  const leaders = turns(torture).map(({ standings }) => standings.entries[0]?.viewerId);
  const seen = turns(torture).flatMap(({ standings }) => standings.entries.map(({ viewerId }) => viewerId));
  expect(new Set(leaders).size).toBe(torture.people.length / 2);
  expect(new Set(seen).size).toBe(torture.people.length);
});
