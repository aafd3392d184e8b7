import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { PictureFailure, type FailureReason } from './picture-failure';

const LARGEST_BYTES = 1_048_576;

/** How to get there. */
export interface PictureRoad {
  readonly agent: http.Agent;
  /** For all of it, from the look-up of the name to the last byte. */
  readonly timeoutMs: number;
}

/**
 * Fetches the bytes at an address, once and as they are. A redirect is not followed: it could lead anywhere.
 * @throws PictureFailure
 */
export async function downloadPicture(url: URL, { agent, timeoutMs }: PictureRoad): Promise<Buffer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await readBody(await ask(url, agent, signal));
  } catch (error) {
    if (error instanceof PictureFailure) throw error;
    throw new PictureFailure(signal.aborted ? 'timeout' : reasonOf(error));
  }
}

async function ask(url: URL, agent: http.Agent, signal: AbortSignal): Promise<IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http;
  const request = get(url, { agent, signal, headers: { accept: 'image/webp,image/avif,image/png,image/jpeg,image/gif', 'accept-encoding': 'identity' } });
  // It may fail once more when its answer is cut off.
  request.on('error', () => undefined);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { statusCode = 0 } = response;
  if (statusCode === 200) return response;
  response.destroy();
  throw new PictureFailure(statusCode >= 300 && statusCode < 400 ? 'redirect' : 'status');
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_BYTES) throw new PictureFailure('too-large');
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

/** The agent that lets nobody into private networks says so in a sentence only. */
function reasonOf(error: unknown): FailureReason {
  return error instanceof Error && /is not allowed\. Because/.test(error.message) ? 'private-address' : 'network';
}
