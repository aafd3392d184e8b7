import { roomId } from '@app/domain';
import { ControlEvent, RouteConfig, TikTokLiveConnection, WebcastDeserializeConfig, type ProtoMessageFetchResult, type WebcastWebSocketClient } from 'tiktok-live-connector';
import { SourceError, type LiveConnection, type LiveListener, type LiveSource } from '../connection/live-source';
import type { MessageCensus } from '../message-census';
import { directRequest } from './direct-request';
import { readTypes } from './live-message';
import { readMessages } from './read-messages';
import { createSignClient } from './sign-client';
import { toSourceError } from './to-source-error';

// Decoding is what a connection costs, and most messages (entries, rankings, banners) mean nothing here.
WebcastDeserializeConfig.includeMessageTypes = [...readTypes];
WebcastDeserializeConfig.showBase64OnDecodeError = false;

export interface ConnectorSourceOptions {
  readonly host: string;
  /** Stands in for TikTok and its sign service; null is the real ones. */
  readonly baseUrl: string | null;
  readonly signApiKey: string | null;
  readonly census: MessageCensus;
  readonly now?: () => number;
}

const ENDED = 4;
const UNPACKING_MS = 100;

/** The library's types ask for one; at run time it always takes its own. */
const unusedCookieJar = {
  getCookieString: async () => '',
  setCookie: async () => undefined,
  processSetCookieHeader: async () => undefined,
  getSessionBundle: async () => null,
  setSessionBundle: async () => undefined,
};

/** A host's live, through the library. Anonymous always: no session cookie is ever given to it. */
export class ConnectorSource implements LiveSource {
  private readonly now: () => number;

  constructor(private readonly options: ConnectorSourceOptions) {
    this.now = options.now ?? Date.now;
  }

  async connect(listener: LiveListener, abort: AbortSignal): Promise<LiveConnection> {
    abort.throwIfAborted();
    let signStatus: number | null = null;
    const connection = this.build(abort, (status) => (signStatus = status));
    let open = true;
    this.listen(connection, listener, () => {
      open = false;
      listener.closed();
    });
    const dropSocket = (): void => drop(connection.wsClient);
    abort.addEventListener('abort', dropSocket, { once: true });
    try {
      const state = await connection.connect();
      // The library goes on connecting after a disconnect, and takes a socket that closed at once for a connection.
      abort.throwIfAborted();
      if (!open) throw new SourceError('network', 'The connection was closed as soon as it was open.');
      return { roomId: roomId(state.roomId), close: () => leave(connection) };
    } catch (error) {
      dropSocket();
      abort.throwIfAborted();
      throw toSourceError(error, signStatus, this.now());
    } finally {
      abort.removeEventListener('abort', dropSocket);
    }
  }

  async isLive(abort: AbortSignal): Promise<boolean> {
    abort.throwIfAborted();
    const { webClient } = this.build(abort, () => undefined);
    const asked = { webClient, uniqueId: this.options.host };
    try {
      return isOn(await RouteConfig.fetchRoomInfoFromHtml(asked));
    } catch (pageError) {
      abort.throwIfAborted();
      try {
        return isOn((await RouteConfig.fetchRoomInfoFromApiLive(asked)).data);
      } catch (apiError) {
        abort.throwIfAborted();
        const error = worseOf(toSourceError(pageError, null, this.now()), toSourceError(apiError, null, this.now()));
        if (error.trouble === 'host-offline') return false;
        throw error;
      }
    }
  }

  private build(abort: AbortSignal, onStatus: (status: number) => void): TikTokLiveConnection {
    const { host, baseUrl, signApiKey } = this.options;
    return new TikTokLiveConnection(host, {
      processInitialData: false,
      enableExtendedGiftInfo: false,
      eulerApiInstance: createSignClient({ baseUrl, apiKey: signApiKey, abort, onStatus }),
      webClientOptions: {
        cookieJar: unusedCookieJar,
        retry: { limit: 0 },
        signal: abort,
        hooks: { beforeRequest: [(request) => void (request.url = directRequest(request.url ?? '', baseUrl))] },
      },
    });
  }

  private listen(connection: TikTokLiveConnection, listener: LiveListener, onClosed: () => void): void {
    const { census } = this.options;
    let socket: WebcastWebSocketClient | null = null;
    const read = ({ messages }: ProtoMessageFetchResult): void => readMessages(messages, listener, census, this.now());
    connection.on(ControlEvent.WEBSOCKET_CONNECTED, (opened) => {
      socket = opened;
      opened.on('protoMessageFetchResult', read);
    });
    connection.on(ControlEvent.WEBSOCKET_DATA, () => listener.alive());
    connection.on(ControlEvent.ERROR, ({ info, exception }: { info: string; exception: unknown }) => {
      if (info === 'Websocket message decoding failed') census.reject('undecodable', 'frame', Buffer.from(String(exception)));
    });
    connection.on(ControlEvent.DISCONNECTED, () => {
      // Unzipping takes a moment, and the library has just let go of the frames it had not finished: they may hold gifts.
      socket?.on('protoMessageFetchResult', read);
      socket?.on('error', () => undefined);
      onClosed();
    });
  }
}

/** Page and API describe a host alike: the room they are in, and how it stands there. */
function isOn(answer: unknown): boolean {
  const room = field(field(answer, 'user'), 'roomId');
  const status = field(field(answer, 'liveRoom'), 'status');
  return typeof room === 'string' && room !== '' && room !== '0' && typeof status === 'number' && status !== ENDED;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Page and API failed; which of them knows more? */
function worseOf(page: SourceError, api: SourceError): SourceError {
  const vague = new Set(['network', 'sign-service']);
  return vague.has(api.trouble) && !vague.has(page.trouble) ? page : api;
}

/** Frames that have arrived are unpacked in the background, and the library does not say when it is done. */
async function leave(connection: TikTokLiveConnection): Promise<void> {
  await connection.disconnect();
  await new Promise((resolve) => setTimeout(resolve, UNPACKING_MS));
}

/** The library leaves a refused socket open. */
function drop(socket: WebcastWebSocketClient | null): void {
  if (!socket) return;
  socket.on('error', () => undefined);
  socket.terminate();
}
