declare const brand: unique symbol;

/** A string that cannot be mistaken for another kind of string. Costs nothing at run time. */
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** UUID of a session: one show of one host. */
export type SessionId = Branded<'SessionId'>;
/** TikTok's numeric user id, as a decimal string. Handles and nicknames change, this does not. */
export type ViewerId = Branded<'ViewerId'>;
/** TikTok's id of a broadcast, as a decimal string. A host gets a new one with every live. */
export type RoomId = Branded<'RoomId'>;
/** TikTok's numeric gift id, as a decimal string. Names repeat, ids do not. */
export type GiftId = Branded<'GiftId'>;
/** Decimal string; grows with the order in which comments were kept. */
export type CommentId = Branded<'CommentId'>;
/** What makes a fact one and the same however often it is delivered; see `sourceKeyOf`. */
export type SourceKey = Branded<'SourceKey'>;

export const sessionId = (value: string): SessionId => value as SessionId;
export const viewerId = (value: string): ViewerId => value as ViewerId;
export const roomId = (value: string): RoomId => value as RoomId;
export const giftId = (value: string): GiftId => value as GiftId;
export const commentId = (value: string): CommentId => value as CommentId;
export const sourceKey = (value: string): SourceKey => value as SourceKey;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A session's id as anybody may have sent it: lower case, or null when it is not a UUID and so names no session. */
export function parseSessionId(value: unknown): SessionId | null {
  return typeof value === 'string' && uuid.test(value) ? sessionId(value.toLowerCase()) : null;
}
