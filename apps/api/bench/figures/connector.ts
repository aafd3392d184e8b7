import { ControlEvent, SignConfig, TikTokLiveConnection, type WebcastGotHttpConfig } from 'tiktok-live-connector';
import { MessageCensus } from '../../src/ingestion/message-census';
import { ConnectorSource } from '../../src/ingestion/tiktok/connector.source';
import { directRequest } from '../../src/ingestion/tiktok/direct-request';
import type { Effort, Figure, Measurement } from '../figure';
import { REPLAY_HOST, startReplayServer, type ReplayServer } from '../ground/replay-server';
import { until } from '../measure/until';

export const connector: Figure = {
  name: 'connector',
  title: 'One room, from frames of ten messages to LiveEvents',
  backends: ['postgres'],
  run: measure,
};

async function measure({ quick, progress }: Effort): Promise<Measurement[]> {
  const [repeats, messages] = quick ? [1, 20_000] : [5, 100_000];
  const decoding: number[] = [];
  const reading: number[] = [];
  for (let repeat = 0; repeat <= repeats; repeat++) {
    // The first pair is for the compiler.
    const [decoded, read] = [await rateOf(messages, watchBarely), await rateOf(messages, watchThroughSource)];
    if (repeat === 0) continue;
    progress(`decoded only ${Math.round(decoded)} messages, read into events ${Math.round(read)} messages per second of processor time`);
    decoding.push(decoded);
    reading.push(read);
  }
  return [
    { what: 'read into LiveEvents', unit: 'messages per second of processor time', values: reading },
    { what: 'decoded by the connector alone', unit: 'messages per second of processor time', values: decoding },
    { what: 'read, as a part of decoded', unit: '×', values: reading.map((rate, index) => rate / (decoding[index] ?? NaN)), goal: { atLeast: 0.8 } },
  ];
}

/** Enters the room and counts messages; leaves when told to. */
type Watch = (url: string, counted: (messages: number) => unknown) => Promise<() => Promise<void>>;

/** By the processor time of this process, threads that unzip included: the sender could be the slower of the two. */
async function rateOf(messages: number, watch: Watch): Promise<number> {
  const server: ReplayServer = await startReplayServer();
  let count = 0;
  const leave = await watch(server.url, (more) => (count += more));
  const before = process.cpuUsage();
  server.play(messages);
  await until('every message was counted', 20, () => count >= messages);
  const { user, system } = process.cpuUsage(before);
  await leave();
  server.stop();
  return (messages / (user + system)) * 1_000_000;
}

/** The library with a listener that looks at nothing. */
async function watchBarely(url: string, counted: (messages: number) => unknown): Promise<() => Promise<void>> {
  SignConfig.basePath = url;
  SignConfig.cachedInstance = undefined;
  const webClientOptions: Omit<WebcastGotHttpConfig, 'cookieJar'> = {
    retry: { limit: 0 },
    hooks: { beforeRequest: [(request) => void (request.url = directRequest(request.url ?? '', url))] },
  };
  // Its type asks for a cookie jar, which the library replaces by its own whatever it is given.
  const connection = new TikTokLiveConnection(REPLAY_HOST, { processInitialData: false, enableExtendedGiftInfo: false, webClientOptions: webClientOptions as WebcastGotHttpConfig });
  connection.on(ControlEvent.WEBSOCKET_CONNECTED, (socket) => {
    socket.on('protoMessageFetchResult', ({ messages }) => counted(messages.length));
  });
  await connection.connect();
  return async () => connection.disconnect();
}

/** The same through ingestion's source. What it reads is counted by its census, in which the entries are, too. */
async function watchThroughSource(url: string, counted: (messages: number) => unknown): Promise<() => Promise<void>> {
  let events = 0;
  const census = new (class extends MessageCensus {
    override count(method: string): void {
      super.count(method);
      counted(1);
    }
  })();
  const source = new ConnectorSource({ host: REPLAY_HOST, baseUrl: url, signApiKey: null, census });
  const listener = { event: () => void (events += 1), signal: () => undefined, alive: () => undefined, closed: () => undefined };
  const connection = await source.connect(listener, new AbortController().signal);
  return async () => {
    await connection.close();
    if (events === 0) throw new Error('The source made no events.');
  };
}
