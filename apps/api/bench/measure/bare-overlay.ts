import { OVERLAY_NAMESPACE } from '@app/contracts';
import { WebSocket } from 'ws';

/**
 * The least that is an overlay: a thousand real clients would need a machine of their own. Speaks Socket.IO's protocol
 * (engine.io 4) and hands over the standings as the text that came.
 */
export async function openBareOverlay(url: string, auth: { readonly token: string; readonly session: string }, told: (text: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const standings = `42${OVERLAY_NAMESPACE},["standings",`;
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (bytes: Buffer) => {
      const text = bytes.toString();
      if (text.startsWith('0')) socket.send(`40${OVERLAY_NAMESPACE},${JSON.stringify(auth)}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith(`44${OVERLAY_NAMESPACE}`)) reject(new Error(text));
      else if (text.startsWith(standings)) {
        resolve();
        told(text.slice(standings.length, -1));
      }
    });
  });
  return socket;
}
