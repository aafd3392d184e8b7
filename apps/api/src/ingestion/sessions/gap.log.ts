import type { Gap } from '@app/domain';

/** Where gaps are written. Times are those of the gap, not of the call. */
export interface GapWriter {
  openGap(reason: Gap['reason'], from: Date): void;
  closeGap(to: Date): void;
}

/**
 * Two things make a session miss events, alone or together: no connection, and a pause. On paper there is one gap at a
 * time; when the reason it was opened for is over and the other is not, the next gap follows without a seam.
 */
export class GapLog {
  private readonly causes = new Map<'connection' | 'pause', Gap['reason']>();
  private open: 'connection' | 'pause' | null = null;

  constructor(private readonly writer: GapWriter) {}

  begin(cause: 'connection' | 'pause', reason: Gap['reason'], from: number): void {
    if (this.causes.has(cause)) return;
    this.causes.set(cause, reason);
    if (this.open !== null) return;
    this.open = cause;
    this.writer.openGap(reason, new Date(from));
  }

  end(cause: 'connection' | 'pause', at: number): void {
    if (!this.causes.delete(cause) || this.open !== cause) return;
    this.writer.closeGap(new Date(at));
    this.open = null;
    const [other] = this.causes;
    if (!other) return;
    this.open = other[0];
    this.writer.openGap(other[1], new Date(at));
  }

  /** Nothing more will be written: a gap that is open ends here. */
  finish(at: number): void {
    this.causes.clear();
    if (this.open !== null) this.writer.closeGap(new Date(at));
    this.open = null;
  }
}
