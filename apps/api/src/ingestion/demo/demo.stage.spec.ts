import { LiveSources } from '../live-sources';
import { RecordingListener } from '../testing/recording.listener';

it('plays a lively show by itself, at an address nobody has to know', async () => {
  const sources = new LiveSources({ webcastUrl: null, signKey: () => Promise.resolve(null) });
  const abort = new AbortController();
  try {
    const listener = new RecordingListener();
    const source = sources.of('demo');
    expect(await source.isLive(abort.signal)).toBe(true);
    const connection = await source.connect(listener, abort.signal);
    await listener.until(({ events }) => events.length >= 3);
    await connection.close();
    expect(sources.census.report().rejected).toEqual({});
  } finally {
    abort.abort();
    await sources.close();
  }
});

it('costs nothing as long as nobody asks for it', async () => {
  const sources = new LiveSources({ webcastUrl: null, signKey: () => Promise.resolve(null) });
  sources.of('demo');
  await expect(sources.close()).resolves.toBeUndefined();
});
