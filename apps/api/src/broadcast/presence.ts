import { OVERLAYS_TOLD, PREVIEW_PAGE, type OverlayPresence, type Painted } from '@app/contracts';
import { parseSessionId } from '@app/domain';
import type { LiveSocket } from './audience';
import { Throttle } from './throttle';

const TELL_MS = 1_000;
/** A client is asked to report once a second at most; what comes faster than this is not looked at. */
const REPORT_MS = 500;
const PAGE = /^[a-z-]{0,32}$/;

/** Which overlays are connected to this process, and what each of them has put before the viewers' eyes. */
export class Presence {
  private readonly overlays = new Map<string, OverlayPresence>();
  private readonly lastReports = new Map<string, number>();
  private readonly throttle: Throttle;

  constructor(
    tell: (overlays: readonly OverlayPresence[]) => void,
    failed: (error: unknown) => void,
    private readonly now: () => number = Date.now,
  ) {
    this.throttle = new Throttle(TELL_MS, async () => tell(this.list()), failed);
  }

  /** An overlay connected; `page` is what it calls itself, which may be anything. */
  enter(socket: Pick<LiveSocket, 'id'>, link: { readonly id: string; readonly name: string }, page: unknown): void {
    if (page === PREVIEW_PAGE) return;
    const connectedAt = new Date(this.now()).toISOString();
    this.overlays.set(socket.id, { id: socket.id, page: readPage(page), tokenId: link.id, tokenName: link.name, connectedAt, painted: null });
    this.throttle.request();
  }

  leave(socket: Pick<LiveSocket, 'id'>): void {
    this.lastReports.delete(socket.id);
    if (this.overlays.delete(socket.id)) this.throttle.request();
  }

  /** What an overlay says that it painted; what cannot be so is not believed. */
  painted(socket: Pick<LiveSocket, 'id'>, said: unknown): void {
    const overlay = this.overlays.get(socket.id);
    const what = readPainted(said);
    const now = this.now();
    if (overlay === undefined || what === null || now - (this.lastReports.get(socket.id) ?? -Infinity) < REPORT_MS) return;
    this.lastReports.set(socket.id, now);
    const { page, sessionId, version } = what;
    this.overlays.set(socket.id, { ...overlay, page: page || overlay.page, painted: { sessionId, version, at: new Date(now).toISOString() } });
    this.throttle.request();
  }

  /** In the order in which they came; at most `OVERLAYS_TOLD`. */
  list(): OverlayPresence[] {
    return [...this.overlays.values()].slice(0, OVERLAYS_TOLD);
  }

  stop(): void {
    this.throttle.stop();
  }
}

function readPage(page: unknown): string {
  return typeof page === 'string' && PAGE.test(page) ? page : '';
}

function readPainted(said: unknown): Painted | null {
  if (typeof said !== 'object' || said === null) return null;
  const { page, sessionId, version }: { page?: unknown; sessionId?: unknown; version?: unknown } = said;
  const session = parseSessionId(sessionId);
  if (session === null || typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0) return null;
  return { page: readPage(page), sessionId: session, version };
}
