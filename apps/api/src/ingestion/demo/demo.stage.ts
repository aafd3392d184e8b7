import { startSimulator, type Simulator } from '@app/webcast-simulator';

/** Messages a second: few enough to read along, enough that the board moves within seconds. */
const RATE = 8;

/** Starts the built-in simulator when it is first needed, and stops it with the process. */
export class DemoStage {
  private simulator: Promise<Simulator> | null = null;

  /** @param onOpen told where it is, whenever it begins to play: pictures come from there */
  constructor(private readonly onOpen: (url: string) => void = () => undefined) {}

  /** Address of the simulator, with the host's show playing. */
  async url(host: string): Promise<string> {
    const simulator = (this.simulator ??= this.open(host));
    try {
      return (await simulator).url;
    } catch (error) {
      // No port was free, say; the next try may find one.
      this.simulator = null;
      throw error;
    }
  }

  async close(): Promise<void> {
    const simulator = await this.simulator?.catch(() => null);
    this.simulator = null;
    await simulator?.close();
  }

  private async open(host: string): Promise<Simulator> {
    const simulator = await startSimulator({ seed: Date.now() % 1_000_000 });
    this.onOpen(simulator.url);
    simulator.room(host, { title: 'Demo' }).play('busy', { rate: RATE });
    return simulator;
  }
}

