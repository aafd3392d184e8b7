import { readFile } from 'node:fs/promises';
import { readCommon } from './protobuf';
import type { TimedDraft } from './playback';

/** One recorded Webcast message. */
export interface RecordedMessage {
  /** Where it was recorded, whatever the recorder called it. All of them play in the one simulated room. */
  readonly room: string;
  /** When, milliseconds since 1970. */
  readonly at: number;
  /** Name of the protobuf type, such as `WebcastGiftMessage`. */
  readonly method: string;
  readonly payload: Uint8Array;
}

/** A recording that cannot be read; the message names the line and what is wrong with it. */
export class RecordingError extends Error {
  constructor(
    /** From 1. */
    readonly line: number,
    reason: string,
    source: string,
  ) {
    super(`${source}, line ${line}: ${reason}`);
    this.name = 'RecordingError';
  }
}

const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * JSON lines of `{"room", "at", "method", "payload"}` → messages, in the order of the lines. `at` is an ISO 8601 time,
 * `payload` the protobuf message in base64. Empty lines are skipped.
 * @param source how to call it in errors, a file name for instance
 * @throws RecordingError at the first line that is not such a message
 */
export function parseRecording(text: string, source = 'recording'): RecordedMessage[] {
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, (reason) => new RecordingError(index + 1, reason, source))]));
}

/** Reads a recording from a file. @throws RecordingError, or the file system's error */
export async function readRecording(path: string): Promise<RecordedMessage[]> {
  return parseRecording(await readFile(path, 'utf8'), path);
}

/** Recorded messages at an even pace. @param rate messages per second; `Infinity`: all at once */
export function pace(records: readonly RecordedMessage[], rate: number): TimedDraft[] {
  return records.map(({ method, payload }, index) => ({ afterMs: (index * 1000) / rate, draft: { kind: 'recorded', method, payload } }));
}

function parseLine(line: string, failure: (reason: string) => RecordingError): RecordedMessage {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw failure(`not JSON: ${line.slice(0, 60)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw failure('not a JSON object');
  const { room, at, method, payload } = value as Record<string, unknown>;
  if (typeof room !== 'string' && typeof room !== 'number') throw failure('"room" is missing');
  const time = typeof at === 'string' ? Date.parse(at) : NaN;
  if (Number.isNaN(time)) throw failure('"at" is not a time such as 2024-05-01T18:30:00.000Z');
  if (typeof method !== 'string' || !/^Webcast\w+$/.test(method)) throw failure('"method" is not the name of a Webcast message');
  if (typeof payload !== 'string' || payload === '' || !base64Pattern.test(payload)) throw failure('"payload" is not base64');
  const bytes = Buffer.from(payload, 'base64');
  try {
    readCommon(bytes);
  } catch {
    throw failure('"payload" is not a protobuf message');
  }
  return { room: String(room), at: time, method, payload: bytes };
}
