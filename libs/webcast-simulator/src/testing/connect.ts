import { ControlEvent, SignConfig, TikTokLiveConnection, type DecodedData, type WebcastGotHttpConfig } from 'tiktok-live-connector';

/** One message as the connector decoded it. */
export interface Received {
  readonly method: string;
  readonly data: unknown;
}

/** The unmodified connector, pointed at a simulator, with everything it decodes written down. */
export function connectorFor(url: string, handle: string, options: { readonly processInitialData?: boolean } = {}): { connection: TikTokLiveConnection; received: Received[] } {
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
    processInitialData: options.processInitialData ?? false,
    // Its type asks for a cookie jar, which the connector replaces by its own whatever it is given.
    webClientOptions: webClientOptions as WebcastGotHttpConfig,
  });
  const received: Received[] = [];
  connection.on(ControlEvent.DECODED_DATA, (method, decoded: DecodedData) => {
    received.push({ method, data: decoded.data });
  });
  return { connection, received };
}
