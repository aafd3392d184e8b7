/** What holds queue and leaderboard; PostgreSQL holds the ledger in either case. */
export type Backend = 'postgres' | 'redis';

/** A value that was measured, and what it is compared with. */
export interface Measurement {
  readonly what: string;
  readonly unit: string;
  /** One for each repetition, in the order in which they were measured. */
  readonly values: readonly number[];
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
}

/** How much of a figure is measured: everything, or just enough to see that it can be. */
export interface Effort {
  readonly quick: boolean;
  readonly backend: Backend;
  /** Where a browser is, and what it takes to start it, for figures that look at pages; null when none was found. */
  readonly browser: FoundBrowser | null;
  readonly progress: (line: string) => void;
}

export interface Figure {
  readonly name: string;
  readonly title: string;
  readonly backends: readonly Backend[];
  readonly run: (effort: Effort) => Promise<Measurement[]>;
}

/** One row of the result: a measurement, and where it comes from. */
export interface Row extends Measurement {
  readonly figure: string;
  readonly backend: Backend;
}
