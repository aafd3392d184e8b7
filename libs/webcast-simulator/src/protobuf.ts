import { BinaryReader, type BinaryWriter } from '@bufbuild/protobuf/wire';
import { CommonMessageData } from 'tiktok-live-proto/v3';

/** What every schema of `tiktok-live-proto` offers; there is no `create` or `fromPartial`. */
interface Schema<T> {
  encode(message: T): BinaryWriter;
  decode(input: Uint8Array): T;
}

/** A message with the schema's defaults, and these fields set. */
export function make<T extends object>(schema: Schema<T>, fields: Partial<T>): T {
  return Object.assign(schema.decode(new Uint8Array(0)), fields);
}

/** The bytes of a message with these fields set. */
export function toBytes<T extends object>(schema: Schema<T>, fields: Partial<T>): Uint8Array {
  return schema.encode(make(schema, fields)).finish();
}

/**
 * What any Webcast message says about itself: its first field, whatever its type.
 * Null when the bytes have no such field. @throws RangeError or Error when they are no protobuf at all.
 */
export function readCommon(payload: Uint8Array): CommonMessageData | null {
  const reader = new BinaryReader(payload);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1 && wireType === 2) return CommonMessageData.decode(reader.bytes());
    reader.skip(wireType, field);
  }
  return null;
}
