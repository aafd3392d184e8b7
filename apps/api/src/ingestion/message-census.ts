/** A message that could not be read, or of a type that nobody knows, kept for a look at it. */
export interface MessageSample {
  readonly at: string;
  readonly method: string;
  readonly reason: string;
  /** Base64 of the first 4 kB. */
  readonly payload: string;
}

export interface CensusReport {
  /** Messages by TikTok's type name, those that mean nothing to us included. */
  readonly messages: Readonly<Record<string, number>>;
  readonly rejected: Readonly<Record<string, number>>;
  /** The last few rejected ones of each sort, oldest first. */
  readonly samples: readonly MessageSample[];
}

const MAX_NAMES = 200;
const MAX_SAMPLES = 20;
/** A sort that comes all the time must not crowd out what is rare. */
const MAX_SAMPLES_OF_A_SORT = 3;
const MAX_SAMPLE_BYTES = 4096;

/** Counts what comes from TikTok and keeps the last messages that could not be read. Bounded, whatever comes. */
export class MessageCensus {
  private readonly messages = new Map<string, number>();
  private readonly rejections = new Map<string, number>();
  private samples: MessageSample[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  count(method: string): void {
    add(this.messages, method);
  }

  reject(reason: string, method: string, payload: Uint8Array): void {
    add(this.rejections, reason);
    const sample = { at: new Date(this.now()).toISOString(), method, reason, payload: Buffer.from(payload.subarray(0, MAX_SAMPLE_BYTES)).toString('base64') };
    const alike = this.samples.filter((each) => each.method === method && each.reason === reason);
    const kept = alike.length < MAX_SAMPLES_OF_A_SORT ? this.samples : this.samples.filter((each) => each !== alike[0]);
    this.samples = [...kept, sample].slice(-MAX_SAMPLES);
  }

  report(): CensusReport {
    return { messages: Object.fromEntries(this.messages), rejected: Object.fromEntries(this.rejections), samples: this.samples };
  }
}

function add(counts: Map<string, number>, name: string): void {
  const key = counts.has(name) || counts.size < MAX_NAMES ? name : 'other';
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
