import { WebcastControlMessage } from 'tiktok-live-proto/v3';

/** Whether this message says that the live is over (control action 3) or suspended (4): viewers leave when they read it. */
export function endsLive({ method, payload }: { readonly method: string; readonly payload: Uint8Array }): boolean {
  if (method !== 'WebcastControlMessage') return false;
  const action: number = WebcastControlMessage.decode(payload).action;
  return action === 3 || action === 4;
}
