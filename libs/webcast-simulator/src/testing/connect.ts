import { ControlEvent, SignConfig, TikTokLiveConnection, type DecodedData, type WebcastGotHttpConfig } from 'tiktok-live-connector';

/** Somebody who watches a room through the real connector. */
export interface Watcher {
  readonly connection: TikTokLiveConnection;
  /** Everything the connector decoded, in the order in which it handed it over. */
  readonly received: DecodedData[];
  /** Resolves with the close code once the connector says that it is disconnected. */
  readonly disconnected: Promise<number>;
}

/** The unmodified connector, pointed at a simulator. It is not connected yet. */
export function watcherOf(url: string, handle: string, { heartbeatMs, initialMessages = false }: { readonly heartbeatMs?: number; readonly initialMessages?: boolean } = {}): Watcher {
  SignConfig.basePath = url;
  SignConfig.cachedInstance = undefined;
  const target = new URL(url);
  const webClientOptions: Omit<WebcastGotHttpConfig, 'cookieJar'> = {
    retry: { limit: 0 },
    hooks: {
      beforeRequest: [
        (request) => {
          const redirected = new URL(String(request.url));
          redirected.protocol = target.protocol;
          redirected.host = target.host;
          request.url = redirected;
        },
      ],
    },
  };
  const connection = new TikTokLiveConnection(handle, {
    processInitialData: initialMessages,
    // Its type asks for a cookie jar, which the connector replaces by its own whatever it is given.
    webClientOptions: webClientOptions as WebcastGotHttpConfig,
    wsConfigOverrides: heartbeatMs === undefined ? {} : { DEFAULT_WS_PING_INTERVAL: heartbeatMs },
  });
  const received: DecodedData[] = [];
  connection.on(ControlEvent.DECODED_DATA, (_method, decoded: DecodedData) => {
    received.push(decoded);
  });
  const disconnected = new Promise<number>((resolve) => connection.on(ControlEvent.DISCONNECTED, ({ code }) => resolve(code)));
  return { connection, received, disconnected };
}

/** The message ids of what was received, in order. */
export function messageIds(received: readonly DecodedData[]): string[] {
  return received.map(({ data }) => ('common' in data && typeof data.common === 'object' ? data.common.msgId : ''));
}
