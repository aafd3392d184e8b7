import { startSimulator, type SimulatedRoom, type SimulatedViewer, type Simulator } from '../index';
import { watcherOf, type Watcher } from './connect';

export const fern: SimulatedViewer = { id: '7100000000000000001', handle: 'fern.fronds', nickname: 'เฟิร์น 🌿', followStatus: 1 };
export const ghost: SimulatedViewer = { id: '7100000000000000002', handle: '', nickname: 'Nobody', avatar: 'none' };

type WatchOptions = Parameters<typeof watcherOf>[2];

/** A simulator for each spec of a file, and watchers that are gone when the spec is over. */
export function useSimulator(): { readonly simulator: Simulator; readonly room: SimulatedRoom; watcher(handle?: string, options?: WatchOptions): Watcher; watch(handle?: string, options?: WatchOptions): Promise<Watcher> } {
  let simulator: Simulator | undefined;
  let watchers: Watcher[] = [];
  const running = (): Simulator => {
    if (!simulator) throw new Error('The simulator runs inside a spec only.');
    return simulator;
  };

  beforeEach(async () => {
    simulator = await startSimulator();
    simulator.room('luna');
  });
  afterEach(async () => {
    // Closing first lets also those go whose connection is half-open and would wait for an answer.
    await simulator?.close();
    await Promise.all(watchers.map(({ connection }) => connection.disconnect()));
    watchers = [];
  });

  const watcher = (handle = 'luna', options?: WatchOptions): Watcher => {
    const made = watcherOf(running().url, handle, options);
    watchers.push(made);
    return made;
  };
  return {
    get simulator() {
      return running();
    },
    /** The room of @luna. */
    get room() {
      return running().room('luna');
    },
    watcher,
    watch: async (handle = 'luna', options) => {
      const room = running().room(handle);
      const before = room.watchers;
      const made = watcher(handle, options);
      await made.connection.connect();
      await room.until(({ watchers: there }) => there > before);
      return made;
    },
  };
}
