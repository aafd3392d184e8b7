import type { DecodedData } from 'tiktok-live-connector';

/** The message types that mean something to us. The connector decodes these and no others. */
export const readTypes = [
  'WebcastChatMessage',
  'WebcastEmoteChatMessage',
  'WebcastLikeMessage',
  'WebcastGiftMessage',
  'WebcastSocialMessage',
  'WebcastRoomUserSeqMessage',
  'WebcastControlMessage',
] as const;

export type ReadType = (typeof readTypes)[number];

/** A message as the connector decoded it: 64-bit integers are decimal strings, 32-bit ones are numbers. */
export type LiveMessage = Extract<DecodedData, { type: ReadType }>;
/** The decoded content of one type of message. */
export type MessageOf<T extends ReadType> = Extract<LiveMessage, { type: T }>['data'];

const known: ReadonlySet<string> = new Set(readTypes);

export function isLiveMessage(decoded: DecodedData): decoded is LiveMessage {
  return known.has(decoded.type);
}
