/**
 * Lets work for the same key happen one after the other in this process, in the order in which it was asked for. The
 * database's lock would do that, too; but whoever waits in the database keeps it from clearing away old rows meanwhile.
 */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    let done: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (done = resolve));
    this.last.set(key, mine);
    await before;
    try {
      return await work();
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
      done();
    }
  }
}
