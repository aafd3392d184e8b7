import { createEulerClient, SignConfig } from 'tiktok-live-connector';

const SIGN_SERVICE = 'https://api.eulerstream.com';
const SIGN_TIMEOUT_MS = 15_000;
const libraryOptions: unknown = SignConfig.baseOptions;
/** How the library names itself to the service. */
const libraryHeaders = isObject(libraryOptions) && 'headers' in libraryOptions && isObject(libraryOptions.headers) ? { ...libraryOptions.headers } : {};

export interface SignClientOptions {
  /** Stands in for the sign service; null is the real one. */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly abort: AbortSignal;
  /** Told the HTTP status of each answer, because some answers make the library stumble over their text. */
  readonly onStatus: (status: number) => void;
}

/**
 * A client of the sign service for one connection. The library keeps address, key and client for the whole process, in
 * which a demo and a real live must be able to run side by side: so all three are set, used and forgotten in one go,
 * with nothing awaited between.
 */
export function createSignClient({ baseUrl, apiKey, abort, onStatus }: SignClientOptions): ReturnType<typeof createEulerClient> {
  SignConfig.basePath = baseUrl ?? SIGN_SERVICE;
  SignConfig.apiKey = apiKey ?? undefined;
  SignConfig.baseOptions = {
    // A copy each: the client writes the key into it, and a key for one service must not reach another.
    headers: { ...libraryHeaders },
    timeout: SIGN_TIMEOUT_MS,
    signal: abort,
    validateStatus: (status: number) => {
      onStatus(status);
      return true;
    },
  };
  SignConfig.cachedInstance = undefined;
  try {
    return createEulerClient();
  } finally {
    SignConfig.cachedInstance = undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
