import { gzipSync } from 'node:zlib';
import { BaseProtoMessage, ProtoMessageFetchResult, WebcastPushFrame } from 'tiktok-live-proto/v3';
import { make, toBytes } from './protobuf';
import type { SimulatedMessage } from './message';

/** What goes to a viewer: messages, and whether they are history. */
export interface Outgoing {
  readonly message: SimulatedMessage;
  readonly history: boolean;
}

/** A frame that a viewer sent, read. Anything else is `other`. */
export type ClientFrame =
  | { readonly type: 'enter'; readonly payload: Uint8Array }
  | { readonly type: 'heartbeat' }
  | { readonly type: 'ack'; readonly logId: string }
  | { readonly type: 'other' };

/** Below this many bytes TikTok's own frames go uncompressed, because gzip would make them longer. */
const GZIP_FROM = 160;

/** Many messages → one result, as the sign service answers and as push frames carry it. */
export function encodeFetchResult(outgoing: readonly Outgoing[], fields: Partial<ProtoMessageFetchResult>): Uint8Array {
  const messages = outgoing.map(({ message, history }) =>
    make(BaseProtoMessage, { method: message.method, payload: Buffer.from(message.payload), msgId: message.fact.messageId, isHistory: history }),
  );
  return toBytes(ProtoMessageFetchResult, { messages, ...fields });
}

/** A push frame with messages that asks for an acknowledgement under `logId`. */
export function encodeMessageFrame(logId: string, outgoing: readonly Outgoing[], now: number): Uint8Array {
  const result = encodeFetchResult(outgoing, {
    cursor: `cursor-${logId}`,
    // The connector acknowledges only what names an internalExt, and sends that text back.
    internalExt: `internal_src:simulator|log:${logId}`,
    needAck: true,
    now: String(now),
    heartbeatDuration: '10000',
  });
  const payload = result.length < GZIP_FROM ? Buffer.from(result) : gzipSync(result, { level: 1 });
  return encodeFrame('msg', payload, logId);
}

/** A push frame of this type, such as `hb` or `im_enter_room_resp`. */
export function encodeFrame(payloadType: string, payload: Buffer = Buffer.alloc(0), logId = '0'): Uint8Array {
  return toBytes(WebcastPushFrame, { logId, seqId: logId, service: '1', method: '1', payloadEncoding: 'pb', payloadType, payload });
}

/** What a viewer's frame says. Bytes that are no frame are `other`: a server shrugs at them. */
export function decodeClientFrame(bytes: Uint8Array): ClientFrame {
  let frame: WebcastPushFrame;
  try {
    frame = WebcastPushFrame.decode(bytes);
  } catch {
    return { type: 'other' };
  }
  switch (frame.payloadType) {
    case 'im_enter_room':
      return { type: 'enter', payload: frame.payload };
    case 'hb':
      return { type: 'heartbeat' };
    case 'ack':
      return { type: 'ack', logId: frame.logId };
    default:
      return { type: 'other' };
  }
}
