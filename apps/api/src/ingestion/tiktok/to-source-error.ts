import {
  ConnectTimeoutError,
  InvalidResponseCompositeError,
  InvalidResponseError,
  SignAPIError,
  SignatureRateLimitError,
  UserOfflineError,
} from 'tiktok-live-connector';
import { SourceError, type SourceTrouble } from '../connection/live-source';

/**
 * What went wrong, in our words. The library and its sign service say some things only in the text of a message, and
 * this is the one place that reads it.
 * @param signStatus HTTP status of the sign service's last answer, or null when it was not asked
 * @param now milliseconds since 1970
 */
export function toSourceError(error: unknown, signStatus: number | null, now: number): SourceError {
  if (error instanceof SourceError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const trouble = troubleOf(error, message, signStatus);
  const retryAt = error instanceof SignatureRateLimitError ? retryTimeOf(error, now) : null;
  return new SourceError(trouble, brief(message), retryAt, { cause: error });
}

function troubleOf(error: unknown, message: string, signStatus: number | null): SourceTrouble {
  if (error instanceof UserOfflineError) return 'host-offline';
  if (error instanceof SignatureRateLimitError) return 'rate-limited';
  if (message.includes('DEVICE_BLOCKED')) return 'blocked';
  if (error instanceof SignAPIError) return 'sign-service';
  if (error instanceof InvalidResponseCompositeError) return lookupTroubleOf(error.config.requestErrs ?? []);
  if (error instanceof InvalidResponseError) return websiteTroubleOf(error) ?? 'sign-service';
  if (error instanceof ConnectTimeoutError) return 'network';
  const refusal = /^Error connecting to WebSocket with message: (.*)$/s.exec(message)?.[1];
  if (refusal !== undefined) return refusal === 'N/A' ? 'network' : 'blocked';
  const website = websiteTroubleOf(error);
  if (website) return website;
  if (networkCodeOf(error) !== null) return 'network';
  // What is left comes out of the sign step: the library trips over short or odd answers and hides their status.
  return signStatus === 429 ? 'rate-limited' : 'sign-service';
}

/** Each way of finding the room failed by itself; what one of them knows for certain outweighs what others suspect. */
function lookupTroubleOf(errors: readonly unknown[]): SourceTrouble {
  const found = errors.map(websiteTroubleOf);
  const byWeight: readonly SourceTrouble[] = ['unknown-host', 'host-offline', 'rate-limited', 'captcha', 'blocked'];
  const certain = byWeight.find((trouble) => found.includes(trouble));
  if (certain) return certain;
  return errors.some((error) => messageOf(error).includes('LiveRoom object')) ? 'unknown-host' : 'network';
}

/** What a failed question to TikTok's website says; null when it does not come from there. */
function websiteTroubleOf(error: unknown): SourceTrouble | null {
  const message = messageOf(error);
  if (/user_not_found|API Error 19881007/i.test(message)) return 'unknown-host';
  // The page or the API answered and knows the host, who has no room: never live, or not now.
  if (/Failed to extract Room ID from (HTML|API)/.test(message)) return 'host-offline';
  if (/Invalid response from API: .*"user":\{/s.test(message)) return 'host-offline';
  if (/SIGI_STATE HTML tag|captcha/i.test(message)) return 'captcha';
  if (isNamed(error, 'ParseError')) return 'captcha';
  switch (httpStatusOf(error)) {
    case null:
      return null;
    case 404:
      return 'unknown-host';
    case 429:
      return 'rate-limited';
    case 403:
      return 'blocked';
    default:
      return 'network';
  }
}

/** The service says seconds to wait, or when its window ends: as seconds since 1970, or as seconds from now. */
function retryTimeOf(error: SignatureRateLimitError, now: number): number | null {
  if (error.retryAfter > 0) return now + error.retryAfter;
  const reset = error.resetTime;
  if (reset === undefined || !(reset > 0)) return null;
  const secondsFromNow = reset < 1_000_000_000_000;
  const at = secondsFromNow ? now + reset : reset;
  return at > now ? at : null;
}

function httpStatusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('response' in error)) return null;
  const response: unknown = error.response;
  if (typeof response !== 'object' || response === null || !('statusCode' in response)) return null;
  return typeof response.statusCode === 'number' ? response.statusCode : null;
}

/** `ECONNREFUSED`, `ENOTFOUND`, `ETIMEDOUT`, … from sockets, and what the HTTP client makes of them. */
function networkCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The sign service decorates its messages with boxes, and some carry a whole page. */
function brief(message: string): string {
  return message.replace(/[\s|+-]{2,}/g, ' ').trim().slice(0, 300);
}
