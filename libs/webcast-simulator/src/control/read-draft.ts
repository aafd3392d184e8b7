import { giftNamed } from '../gifts';
import type { Draft, SimulatedGift, SimulatedViewer } from '../message';
import { BadRequest, flagOf, numberOf, objectOf, oneOf, optional, textOf } from './request-body';

const idPattern = /^\d{0,19}$/;

/** A draft as it comes over HTTP; a gift may be named instead of described. @throws BadRequest */
export function readDraft(value: unknown): Draft {
  const fields = objectOf(value, 'A message');
  const viewer = fields['viewer'] == null ? null : readViewer(fields['viewer']);
  const kind = oneOf(fields['kind'], '"kind"', ['comment', 'like', 'gift', 'follow', 'share', 'join', 'viewers', 'control'] as const);
  switch (kind) {
    case 'comment':
      return { kind, viewer, text: textOf(fields['text'], '"text"') };
    case 'like':
      return { kind, viewer, count: numberOf(fields['count'], '"count"', 1, 1000), unseen: optional(fields['unseen'], (unseen) => numberOf(unseen, '"unseen"', 0, 1e9)) };
    case 'gift':
      return {
        kind,
        viewer,
        gift: readGift(fields['gift']),
        count: optional(fields['count'], (count) => numberOf(count, '"count"', 1, 1e6)),
        streak: optional(fields['streak'], (streak) => readId(streak, '"streak"')),
        end: optional(fields['end'], (end) => flagOf(end, '"end"')),
      };
    case 'follow':
    case 'share':
    case 'join':
      return { kind, viewer };
    case 'viewers':
      return { kind, now: numberOf(fields['now'], '"now"', 0, 1e9), total: numberOf(fields['total'], '"total"', 0, 1e12) };
    case 'control':
      return { kind, action: oneOf(fields['action'], '"action"', [1, 2, 3, 4] as const) };
  }
}

function readViewer(value: unknown): SimulatedViewer {
  const fields = objectOf(value, '"viewer"');
  return {
    id: readId(fields['id'], '"viewer.id"'),
    handle: optional(fields['handle'], (handle) => textOf(handle, '"viewer.handle"')) ?? '',
    nickname: textOf(fields['nickname'], '"viewer.nickname"'),
    followStatus: optional(fields['followStatus'], (status) => oneOf(status, '"viewer.followStatus"', [0, 1, 2, 3] as const)),
    avatar: optional(fields['avatar'], (avatar) => oneOf(avatar, '"viewer.avatar"', ['picture', 'moved', 'none'] as const)),
  };
}

function readGift(value: unknown): SimulatedGift {
  if (typeof value === 'string') {
    try {
      return giftNamed(value);
    } catch (error) {
      throw new BadRequest(error instanceof Error ? error.message : String(error));
    }
  }
  const fields = objectOf(value, '"gift"');
  return {
    id: readId(fields['id'], '"gift.id"'),
    name: textOf(fields['name'], '"gift.name"'),
    coins: numberOf(fields['coins'], '"gift.coins"', 0, 1e6),
    type: oneOf(fields['type'], '"gift.type"', [1, 2, 4] as const),
    combo: flagOf(fields['combo'], '"gift.combo"'),
  };
}

function readId(value: unknown, what: string): string {
  const id = textOf(value, what);
  if (!idPattern.test(id)) throw new BadRequest(`${what} must be a text of up to 19 digits.`);
  return id;
}
