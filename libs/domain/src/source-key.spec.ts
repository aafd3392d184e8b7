import fc from 'fast-check';
import { giftId, viewerId } from './ids';
import type { LiveEvent } from './live-event';
import { normalizeComment, sourceKeyOf } from './source-key';
import { comment, like, ploy, rose, streakFrame } from './testing/made-events';

const seeded = { seed: 20_260_111, numRuns: 60 };
const other = { ...ploy, id: viewerId('7000000000000000002') };

describe('the text of a comment, as it counts for "said before"', () => {
  it.each([
    ['letters of full width', 'ｈｅｌｌｏ', 'hello'],
    ['another case', 'HeLLo', 'hello'],
    ['blanks around it', ' \t hello\n', 'hello'],
    ['blanks of full width around it', '\u3000hello\u3000', 'hello'],
    ['styled letters', '𝓱𝓮𝓵𝓵𝓸', 'hello'],
    ['ligatures', 'oﬃce', 'office'],
    ['an accent that is a character of its own', 'cafe\u0301', 'caf\u00e9'],
    ['a NUL, which no database holds', 'he\0llo', 'he\ufffdllo'],
  ])('is the same with %s', (_, written, expected) => {
    expect(normalizeComment(written)).toBe(expected);
  });

  it('is the same for Thai, whether "am" is written as one character or as two', () => {
    expect(normalizeComment('ทำได้ไหม')).toBe(normalizeComment('ท\u0e4d\u0e32ได้ไหม'));
  });

  it('keeps Thai tone marks, which make another word', () => {
    expect(normalizeComment('มา')).not.toBe(normalizeComment('ม้า'));
  });

  it.each(['', '   ', '\u3000', '\n'])('is empty for %p', (text) => {
    expect(normalizeComment(text)).toBe('');
  });

  it('does not change when it is normalized again', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('J̌', 'İstanbul', ' ẞ', '\u00a8', 'ﷺ'));
    fc.assert(
      fc.property(text, (written) => expect(normalizeComment(normalizeComment(written))).toBe(normalizeComment(written))),
      { ...seeded, numRuns: 500 },
    );
  });
});

describe('the key under which a fact is known', () => {
  it('is one for all frames of a streak, whatever their message ids', () => {
    expect(sourceKeyOf(streakFrame(13, { messageId: '1' }))).toBe(sourceKeyOf(streakFrame(17, { messageId: '2' })));
  });

  it.each<[string, LiveEvent]>([
    ['of another viewer', streakFrame(1, { viewer: other })],
    ['of another gift', streakFrame(1, { gift: { ...rose, id: giftId('5658') } })],
    ['with another group id', streakFrame(1, { streakId: '9002' })],
  ])('differs for a streak %s', (_, event) => {
    expect(sourceKeyOf(event)).not.toBe(sourceKeyOf(streakFrame(1)));
  });

  it('is the message id for a gift that stands alone', () => {
    const alone = streakFrame(1, { streakId: null, messageId: '31' });
    expect(sourceKeyOf(alone)).toBe(sourceKeyOf({ ...alone, count: 5, viewer: other }));
    expect(sourceKeyOf(alone)).not.toBe(sourceKeyOf({ ...alone, messageId: '32' }));
  });

  it('is the message id for likes, which have no end frame and no text', () => {
    expect(sourceKeyOf(like(15, { messageId: '31' }))).toBe(sourceKeyOf(like(15, { messageId: '31' })));
    expect(sourceKeyOf(like(15, { messageId: '31' }))).not.toBe(sourceKeyOf(like(15, { messageId: '32' })));
  });

  it('is viewer and words for a comment: said twice, it is one fact', () => {
    expect(sourceKeyOf(comment('Will I pass?', { messageId: '31' }))).toBe(sourceKeyOf(comment(' WILL I PASS? ', { messageId: '32' })));
    expect(sourceKeyOf(comment('hello'))).not.toBe(sourceKeyOf(comment('hello', { viewer: other })));
  });

  it.each<[string, LiveEvent]>([
    ['holds only blanks', comment(' \u3000 ')],
    ['is of nobody that can be named', comment('hello', { viewer: null })],
  ])('is null for a comment that %s: kept, never scored', (_, event) => {
    expect(sourceKeyOf(event)).toBeNull();
  });

  it.each(['follow', 'share'] as const)('is the viewer for a %s: once a session', (kind) => {
    const event: LiveEvent = { kind, messageId: '31', at: 0, viewer: ploy };
    expect(sourceKeyOf(event)).toBe(sourceKeyOf({ ...event, messageId: '32' }));
    expect(sourceKeyOf(event)).not.toBe(sourceKeyOf({ ...event, viewer: other }));
    expect(sourceKeyOf({ ...event, viewer: null })).not.toBe(sourceKeyOf({ ...event, viewer: null, messageId: '32' }));
  });

  it('never mixes up facts of different kinds', () => {
    const all: LiveEvent[] = [
      streakFrame(1),
      streakFrame(1, { streakId: null }),
      like(1),
      comment('1'),
      { kind: 'follow', messageId: '1', at: 0, viewer: ploy },
      { kind: 'share', messageId: '1', at: 0, viewer: ploy },
    ];
    expect(new Set(all.map(sourceKeyOf)).size).toBe(all.length);
  });
});
