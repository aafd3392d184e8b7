import { OVERLAY_NAMESPACE, type Standings } from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Program } from '../ground/program';

/** An overlay as OBS would load it, without the picture. Resolves when it has been told where the ranking stands. */
export async function watchOverlay(program: Pick<Program, 'url' | 'overlayToken'>, session: string, told: (standings: Standings) => void): Promise<Socket> {
  const socket = io(`${program.url}${OVERLAY_NAMESPACE}`, { transports: ['websocket'], auth: { token: program.overlayToken, session } });
  socket.on('standings', told);
  await new Promise<void>((resolve, reject) => {
    socket.once('standings', () => resolve());
    socket.once('connect_error', reject);
  });
  return socket;
}
