import * as library from 'tiktok-live-connector';
import type { ProtoMessageFetchResult } from 'tiktok-live-connector';
import type { LiveListener } from '../connection/live-source';
import type { MessageCensus } from '../message-census';
import { isLiveMessage } from './live-message';
import { toLiveEvent } from './to-live-event';
import { toRoomSignal } from './to-room-signal';

type Envelope = ProtoMessageFetchResult['messages'][number];

/**
 * Hands everything in one frame to the listener. Only here is it still known which messages TikTok sends again as
 * history, and which could not be decoded. Never throws: an error in the library's callback would end the process.
 */
export function readMessages(messages: readonly Envelope[], listener: LiveListener, census: MessageCensus, receivedAt: number): void {
  for (const message of messages) {
    census.count(message.method);
    if (message.isHistory) continue;
    try {
      readMessage(message, listener, census, receivedAt);
    } catch {
      census.reject('failed', message.method, message.payload);
    }
  }
}

/** The library exports a schema for every type it knows, those included that mean nothing here. */
function isKnownType(method: string): boolean {
  return method in library;
}

function readMessage(message: Envelope, listener: LiveListener, census: MessageCensus, receivedAt: number): void {
  if (message.decodeError) return census.reject('undecodable', message.method, message.payload);
  const decoded = message.decodedData;
  if (!decoded && !isKnownType(message.method)) return census.reject('unknown-type', message.method, message.payload);
  if (!decoded || !isLiveMessage(decoded)) return;
  const event = toLiveEvent(decoded, receivedAt, (reason) => census.reject(reason, message.method, message.payload));
  if (event) listener.event(event);
  const signal = toRoomSignal(decoded);
  if (signal) listener.signal(signal);
}
