import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut, silenced and mended, while the server itself goes on and keeps what it holds. */
export interface BreakableLink {
  /** The address to use instead of the server's own. */
  readonly url: string;
  /** Ends every connection, and ends each new one at once. */
  cut(): void;
  /** Passes nothing on any more and says nothing about it, as when a cable is pulled: of what is connected for good, of each new connection until it is mended. */
  silence(): void;
  mend(): void;
  /** How many connections found nobody since the last cut or silence. */
  turnedAway(): number;
  close(): Promise<void>;
}

export async function breakableLink(target: string): Promise<BreakableLink> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  let isSilent = false;
  let refused = 0;
  const server = createServer((near) => {
    if (isCut) {
      refused++;
      near.destroy();
      return;
    }
    if (isSilent) {
      refused++;
      sockets.add(near);
      near.on('error', () => undefined).on('close', () => sockets.delete(near));
      return;
    }
    const far = createConnection({ host: hostname, port: Number(port) });
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const endAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href.replace(/\/$/, ''),
    cut: () => {
      [isCut, refused] = [true, 0];
      endAll();
    },
    silence: () => {
      [isSilent, refused] = [true, 0];
      sockets.forEach((socket) => socket.unpipe().pause());
    },
    mend: () => {
      [isCut, isSilent] = [false, false];
    },
    turnedAway: () => refused,
    close: async () => {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
