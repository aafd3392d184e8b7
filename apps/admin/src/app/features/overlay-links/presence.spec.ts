import type { OverlayPresence, Question, Standings } from '@app/contracts';
import { commentId, sessionId, viewerId } from '@app/domain';
import { describePresence } from './describe-presence';

const START = Date.parse('2026-11-22T18:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const session = sessionId('s');
const standings = (version: number): Standings => ({ sessionId: session, version, participants: 0, active: 0, entries: [] });
const question = (seconds: number): Question => ({ commentId: commentId('1'), viewerId: viewerId('701'), nickname: 'Ploy', avatarUrl: null, text: 'Will I pass?', emotes: [], at: at(seconds), until: null, leftMs: null });
const overlay = (painted: { version: number; seconds: number } | null, page = 'overlay'): OverlayPresence => ({
  id: 'x', page, tokenId: 't', tokenName: 'OBS', connectedAt: at(0),
  painted: painted && { sessionId: session, version: painted.version, at: at(painted.seconds) },
});
const say = (one: OverlayPresence, shown: { standings?: Standings; question?: Question }, seconds: number): string => {
  const { tone, text } = describePresence(one, { standings: null, question: null, ...shown }, START + seconds * 1000);
  return tone === 'fine' ? text : `!${text}`;
};

describe('an overlay', () => {
  it('that painted just now says when', () => {
    expect(say(overlay({ version: 7, seconds: 60 }), { standings: standings(9) }, 60.3)).toBe('painted 0.3 s ago');
  });

  it('of a quiet show is up to date, however long ago that was', () => {
    expect(say(overlay({ version: 7, seconds: 60 }), { standings: standings(7) }, 600)).toBe('up to date');
  });

  it('that stopped painting while the ranking went on is behind', () => {
    expect(say(overlay({ version: 7, seconds: 60 }), { standings: standings(8) }, 72)).toBe('!behind since 12 s');
  });

  it('that has nothing to show is connected', () => {
    expect(say(overlay(null), {}, 60)).toBe('connected');
  });

  it('that should show something and never did is said to show nothing', () => {
    expect([say(overlay(null), { standings: standings(1) }, 1), say(overlay(null), { standings: standings(1) }, 60)]).toEqual(['connected', '!shows nothing yet']);
  });

  it('of another session is not measured by this one', () => {
    expect(say(overlay({ version: 1, seconds: 0 }), { standings: { ...standings(99), sessionId: sessionId('other') } }, 60)).toBe('up to date');
  });

  it('for questions is behind when the question on air came after its last paint', () => {
    const page = overlay({ version: 0, seconds: 10 }, 'question');
    expect([say(page, { question: question(9) }, 60), say(page, { question: question(30) }, 31), say(page, { question: question(30) }, 40)]).toEqual(['up to date', 'up to date', '!behind since 30 s']);
  });

  it.each(['alerts', 'goal', 'chat', 'timer', ''])('of the page "%s" is never behind a ranking that it does not show', (page) => {
    expect([say(overlay({ version: 0, seconds: 10 }, page), { standings: standings(99) }, 60), say(overlay(null, page), { standings: standings(99) }, 60)]).toEqual(['up to date', 'connected']);
  });

  it('whose clock is ahead painted now, not in the future', () => {
    expect(say(overlay({ version: 7, seconds: 65 }), { standings: standings(7) }, 60)).toBe('painted 0.0 s ago');
  });
});
