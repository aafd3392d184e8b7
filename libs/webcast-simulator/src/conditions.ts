/** Lets others wait for something to become true, so that nobody has to sleep and hope. */
export class Conditions {
  private waiting: { readonly holds: () => boolean; readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  private ended: Error | null = null;

  /** Resolves as soon as it holds, which may be at once. @throws the error given to `end`. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => this.waiting.push({ holds, resolve, reject }));
  }

  /** To be called whenever something changed that a condition might ask for. */
  changed(): void {
    const due = this.waiting.filter(({ holds }) => holds());
    if (due.length === 0) return;
    this.waiting = this.waiting.filter((waiter) => !due.includes(waiter));
    for (const { resolve } of due) resolve();
  }

  /** Nothing will change any more: those who still wait are told so. */
  end(error: Error): void {
    this.ended = error;
    const left = this.waiting;
    this.waiting = [];
    for (const { reject } of left) reject(error);
  }
}
