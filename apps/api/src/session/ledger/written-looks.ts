/** How something looked when it was seen: a viewer's names and picture, a gift's name and price. */
export interface Look {
  readonly id: string;
  /** Everything that is stored of it, as one text. */
  readonly look: string;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

interface Written {
  readonly look: string;
  readonly seenAt: number;
  readonly writtenAt: number;
}

/** A look that did not change is written again after this long: another process may have written an older one since. */
const AGAIN_MS = 60_000;

/**
 * Remembers what this process wrote last, so that the same look is not written with every like. Forgets whatever was not
 * seen for longest beyond its bound; what it does not know is written.
 */
export class WrittenLooks {
  private readonly written = new Map<string, Written>();

  constructor(private readonly bound: number) {}

  /** Whether the database has to be told. An older message never brings back an older look. */
  isNews({ id, look, seenAt }: Look): boolean {
    const known = this.written.get(id);
    if (known === undefined) return true;
    return seenAt >= known.seenAt && (look !== known.look || seenAt >= known.writtenAt + AGAIN_MS);
  }

  /** To be told of everything that was seen, once the transaction that wrote the news of it is committed. */
  remember(seen: readonly Look[]): void {
    for (const each of seen) {
      const known = this.written.get(each.id);
      const news = this.isNews(each);
      this.written.delete(each.id);
      this.written.set(each.id, {
        look: news || known === undefined ? each.look : known.look,
        seenAt: Math.max(each.seenAt, known?.seenAt ?? each.seenAt),
        writtenAt: news || known === undefined ? each.seenAt : known.writtenAt,
      });
    }
    for (const id of this.written.keys()) {
      if (this.written.size <= this.bound) break;
      this.written.delete(id);
    }
  }
}
