import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Another way to a server, which can be shut and opened again: to whoever uses it the server is gone and back. */
export class Door {
  readonly #sockets = new Set<Socket>();
  #isShut = false;
  #passed = 0;

  private constructor(
    private readonly target: URL,
    private readonly server = createServer((near) => this.#pass(near)),
  ) {}

  static async to(url: string): Promise<Door> {
    const door = new Door(new URL(url));
    door.server.listen(0, '127.0.0.1');
    await once(door.server, 'listening');
    return door;
  }

  /** Scheme, host and port, to use instead of the server's. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How many connections found it open so far. */
  get passed(): number {
    return this.#passed;
  }

  shut(): void {
    this.#isShut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#isShut = false;
  }

  async close(): Promise<void> {
    this.shut();
    this.server.close();
    await once(this.server, 'close');
  }

  #pass(near: Socket): void {
    if (this.#isShut) return void near.destroy();
    this.#passed += 1;
    const far = connect(Number(this.target.port), this.target.hostname);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      this.#sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
