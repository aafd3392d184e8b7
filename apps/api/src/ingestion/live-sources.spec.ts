import { startSimulator, type Simulator } from '@app/webcast-simulator';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LiveSources } from './live-sources';
import { RecordingListener } from './testing/recording.listener';

let simulator: Simulator;
let front: Server;
/** The keys that came with requests, in order; null for one that came without. */
const keys: (string | null)[] = [];

/** The simulator behind a door that notes which key was shown. */
beforeEach(async () => {
  simulator = await startSimulator();
  simulator.room('mali_star');
  keys.length = 0;
  front = createServer((asked, answer) => {
    const key = asked.headers['x-api-key'];
    if (/^\/webcast\/rooms\/.*\/connect\b/.test(asked.url ?? '')) keys.push(typeof key === 'string' ? key : null);
    const passedOn = request(simulator.url + (asked.url ?? ''), { method: asked.method, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    asked.pipe(passedOn);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  front.closeAllConnections();
  await new Promise((resolve) => front.close(resolve));
  await simulator.close();
});

it('show the sign service the key that is there when a connection is made', async () => {
  let key: string | null = null;
  const address = front.address() as AddressInfo;
  const sources = new LiveSources({ webcastUrl: `http://127.0.0.1:${address.port}`, signKey: () => Promise.resolve(key) });
  const source = sources.of('mali_star');
  const abort = new AbortController();
  for (const stored of [null, 'made-up-key', 'another-key']) {
    key = stored;
    await (await source.connect(new RecordingListener(), abort.signal)).close();
  }
  abort.abort();
  await sources.close();
  expect(keys).toEqual([null, 'made-up-key', 'another-key']);
});
