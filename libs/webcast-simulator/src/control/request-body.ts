import type { IncomingMessage } from 'node:http';

/** A request that makes no sense; the message says what would. */
export class BadRequest extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

const MOST_BYTES = 1_000_000;

/**
 * The JSON object in a request.
 * Only `application/json` is taken, which a web page of another origin cannot send without being asked about it first.
 * @throws BadRequest
 */
export async function readBody(request: IncomingMessage): Promise<Fields> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new BadRequest('Send JSON, with "content-type: application/json".');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new BadRequest(`The request is larger than ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new BadRequest('The request is not JSON.');
  }
  return objectOf(value, 'The request');
}

/** @throws BadRequest */
export function objectOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest(`${what} must be an object.`);
  return value as Fields;
}

/** @throws BadRequest */
export function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new BadRequest(`${what} must be a text.`);
  return value;
}

/** @throws BadRequest */
export function numberOf(value: unknown, what: string, low: number, high: number): number {
  if (typeof value !== 'number' || !(value >= low && value <= high)) throw new BadRequest(`${what} must be a number from ${low} to ${high}.`);
  return value;
}

/** @throws BadRequest */
export function flagOf(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw new BadRequest(`${what} must be true or false.`);
  return value;
}

/** @throws BadRequest */
export function oneOf<T extends string | number>(value: unknown, what: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new BadRequest(`${what} must be one of: ${allowed.join(', ')}.`);
  return found;
}

/** Undefined stays undefined; anything else is read. */
export function optional<T>(value: unknown, read: (present: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}
