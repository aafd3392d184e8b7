import { Injectable } from '@nestjs/common';

/** Longer than any healthy answer, shorter than the patience of whoever asks. */
const PATIENCE_MS = 2_000;

/** Resolves when a thing works, rejects with the reason when not. */
export type Probe = () => Promise<unknown>;

/** What this process needs in order to work. Whoever brings something adds a probe for it. */
@Injectable()
export class Readiness {
  private readonly probes = new Map<string, Probe>();

  add(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  /** Each thing with null, or with the reason why it does not work. */
  async check(): Promise<Record<string, string | null>> {
    const checks = [...this.probes].map(async ([name, probe]) => [name, await reasonOf(probe)] as const);
    return Object.fromEntries(await Promise.all(checks));
  }
}

async function reasonOf(probe: Probe): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([probe(), late]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  } finally {
    clearTimeout(timer);
  }
}
