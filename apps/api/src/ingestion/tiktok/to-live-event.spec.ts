import { EmoteModel, type EmojiEmoteWithIndex } from 'tiktok-live-proto/v3';
import { chat, common, emoteChat, filled, giftDetails, image, likes, sentGift, social, user, viewers } from '../testing/made-messages';
import type { LiveMessage } from './live-message';
import { toLiveEvent, type RejectReason } from './to-live-event';

const receivedAt = 1893456000500;

function mapped(message: LiveMessage): { event: ReturnType<typeof toLiveEvent>; rejected: RejectReason[] } {
  const rejected: RejectReason[] = [];
  const event = toLiveEvent(message, receivedAt, (reason) => rejected.push(reason));
  return { event, rejected };
}

const eventOf = (message: LiveMessage) => mapped(message).event;
const emote = (...urls: string[]): EmoteModel => filled(EmoteModel, { emoteId: 'wave', image: image(...urls) });
const placed = (index: number, model = emote('https://pictures.test/wave.png')): EmojiEmoteWithIndex => ({ index, emote: model });
const withKey = (key: string) => common({ displayText: { key, defaultPattern: '', defaultFormat: undefined, pieces: [] } });

describe('a comment', () => {
  it('keeps its text as it was written', () => {
    expect(eventOf(chat({ content: '  Hello 👋🏽 ' }))).toMatchObject({ kind: 'comment', messageId: '7300000000000000001', text: '  Hello 👋🏽 ' });
  });

  it('carries pictures with their places, in UTF-16 units', () => {
    expect(eventOf(chat({ content: '😀 a', emotes: [placed(0), placed(3)] }))).toMatchObject({
      emotes: [{ at: 0, imageUrl: 'https://pictures.test/wave.png' }, { at: 3, imageUrl: 'https://pictures.test/wave.png' }],
    });
  });

  it.each([[-1, 0], [99, 4], [1, 0]])('moves a picture at %i, outside the text or inside a character, to %i', (index, at) => {
    expect(eventOf(chat({ content: '😀 a', emotes: [placed(index)] }))).toMatchObject({ emotes: [{ at }] });
  });

  it('leaves out pictures without an address', () => {
    expect(eventOf(chat({ content: 'a', emotes: [placed(0, emote()), { index: 1, emote: undefined }] }))).toMatchObject({ emotes: [] });
  });

  it('of pictures alone has no text', () => {
    expect(eventOf(emoteChat({ emoteList: [emote('https://pictures.test/wave.png')] }))).toMatchObject({ kind: 'comment', text: '', emotes: [{ at: 0 }] });
  });

  it('loses the one character that PostgreSQL cannot keep', () => {
    expect(eventOf(chat({ content: 'a\u0000b', user: user({ nickname: '\u0000' }) }))).toMatchObject({ text: 'a\uFFFDb', viewer: { nickname: '\uFFFD' } });
  });
});

describe('likes', () => {
  it('count their taps', () => {
    expect(eventOf(likes({ count: 15 }))).toMatchObject({ kind: 'like', count: 15 });
  });

  it.each([['0', false], ['1', true], ['2', true], ['3', false], ['', false]])('with followStatus %p come from a follower: %p', (followStatus, follower) => {
    const followInfo = { followingCount: '0', followerCount: '0', pushStatus: '0', followStatus };
    expect(eventOf(likes({ user: user({ followInfo }) }))).toMatchObject({ follower });
  });

  it('without taps are none', () => {
    expect(mapped(likes({ count: 0 }))).toEqual({ event: null, rejected: ['no-count'] });
  });
});

describe('a gift', () => {
  it('carries its own name, price and picture', () => {
    const gift = giftDetails({ id: '77', name: 'Test Moon', diamondCount: 30, image: image('https://pictures.test/moon.png') });
    expect(eventOf(sentGift({ giftId: '77', gift }))).toMatchObject({ kind: 'gift', gift: { id: '77', name: 'Test Moon', coins: 30, iconUrl: 'https://pictures.test/moon.png' } });
  });

  it('needs no picture', () => {
    expect(eventOf(sentGift({ gift: giftDetails({ image: undefined }) }))).toMatchObject({ gift: { iconUrl: null } });
  });

  it('that can streak belongs to its group, with the count so far', () => {
    expect(eventOf(sentGift({ groupId: '1893456000123', repeatCount: 17, comboCount: 17 }))).toMatchObject({ streakId: '1893456000123', count: 17 });
  });

  it.each([
    ['the group is "0"', { groupId: '0', repeatCount: 5 }],
    ['its type cannot', { groupId: '1893456000123', repeatCount: 5, gift: giftDetails({ type: 2, combo: false }) }],
    ['it does not combine', { groupId: '1893456000123', repeatCount: 5, gift: giftDetails({ combo: false }) }],
  ])('stands alone when %s, and counts all that were sent at once', (_why, fields) => {
    expect(eventOf(sentGift(fields))).toMatchObject({ streakId: null, count: 5 });
  });

  it('is at least one', () => {
    expect(eventOf(sentGift({ repeatCount: 0 }))).toMatchObject({ count: 1 });
  });

  it('may cost nothing', () => {
    expect(eventOf(sentGift({ gift: giftDetails({ diamondCount: 0 }) }))).toMatchObject({ gift: { coins: 0 } });
  });

  it.each([
    ['details', { gift: undefined }],
    ['an id', { giftId: '0', gift: giftDetails({ id: '0' }) }],
    ['a price that makes sense', { gift: giftDetails({ diamondCount: -5 }) }],
  ])('without %s is counted as unreadable', (_what, fields) => {
    expect(mapped(sentGift(fields))).toEqual({ event: null, rejected: ['no-gift-details'] });
  });
});

describe('a social message', () => {
  it.each([
    ['pm_main_follow_message_viewer_2', 'follow'],
    ['pm_mt_guidance_share', 'share'],
  ])('%s is a %s', (key, kind) => {
    expect(eventOf(social({ common: withKey(key) }))).toMatchObject({ kind, viewer: { id: '7100000000000000001' } });
  });

  it('of another kind is nothing, and nothing is wrong with it', () => {
    expect(mapped(social({ common: withKey('pm_mt_something_else') }))).toEqual({ event: null, rejected: [] });
  });
});

describe('who did it', () => {
  it('is known by the user id, with or without a handle', () => {
    expect(eventOf(chat({ user: user({ displayId: '' }) }))).toMatchObject({ viewer: { id: '7100000000000000001', handle: '', nickname: 'มะลิ' } });
  });

  it.each(['', '0', '-1', '111111', '9223372036854775807', 'not-a-number'])('is nobody with the id %p', (id) => {
    expect(eventOf(chat({ user: user({ id }) }))).toMatchObject({ kind: 'comment', viewer: null });
  });

  it('is nobody when the message has no user', () => {
    expect(eventOf(sentGift({ user: undefined }))).toMatchObject({ kind: 'gift', viewer: null });
  });

  const shrink = 'https://pictures.test/p~tplv-shrink:72:72.webp';
  const webp = 'https://pictures.test/p~c5_100x100.webp?x-expires=1';
  const newer = 'https://pictures.test/p~tplv-cropcenter:100:100.webp?x-expires=1';
  const jpeg = 'https://pictures.test/p~c5_100x100.jpeg?x-expires=1';
  it.each([
    ['the own one, not the one that all share', [shrink, jpeg, webp], webp],
    ['the own one, cut square in the newer way', ['https://pictures.test/p~tplv-720x720.webp', newer, jpeg], newer],
    ['whatever is left', [shrink, jpeg], jpeg],
    ['one that a browser shows', ['https://pictures.test/p~c5_100x100.heic?x-expires=1', jpeg, 'https://pictures.test/1.heic'], jpeg],
    ['the second, when nothing tells them apart', ['https://pictures.test/0', 'https://pictures.test/1'], 'https://pictures.test/1'],
    ['the only one', ['https://pictures.test/0'], 'https://pictures.test/0'],
    ['none, when all share it', [shrink], null],
    ['none, when there is none', [], null],
    ['none, when it is no address', ['', 'ftp://pictures.test/0', 'https://pictures.test/a b'], null],
  ])('looks like %s', (_which, urlList, avatarUrl) => {
    expect(eventOf(chat({ user: user({ avatarThumb: image(...urlList) }) }))).toMatchObject({ viewer: { avatarUrl } });
  });
});

describe('when it happened', () => {
  it('is what TikTok says', () => {
    expect(eventOf(chat())).toMatchObject({ at: 1893456000000 });
  });

  it.each(['', '0', '1893456000', '99999999999999'])('is when it came, where TikTok says %p', (createTime) => {
    expect(eventOf(chat({ common: common({ createTime }) }))).toMatchObject({ at: receivedAt });
  });
});

it('needs a message id, without which it could not be recognised when it comes again', () => {
  for (const each of [undefined, common({ msgId: '' }), common({ msgId: '0' })]) {
    expect(mapped(chat({ common: each }))).toEqual({ event: null, rejected: ['no-message-id'] });
  }
});

it('does not come from what the room says about itself', () => {
  expect(mapped(viewers({ total: '5' }))).toEqual({ event: null, rejected: [] });
});
