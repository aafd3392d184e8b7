import type { Conditions } from './conditions';
import type { Draft } from './message';

/** A draft and when it happens: milliseconds after the beginning, never going back. */
export interface TimedDraft {
  readonly afterMs: number;
  readonly draft: Draft;
}

export interface PlaybackOptions {
  /** False: as fast as the viewers acknowledge. Default true: each message at its time. */
  readonly inTime?: boolean;
  /** Message times are this plus their offset. Default: the clock at the moment of sending. Milliseconds since 1970. */
  readonly startAt?: number;
  /** Default true: nothing is played while nobody watches. False: it goes by unseen, as in a real live. */
  readonly waitForViewers?: boolean;
}

/** Something that is being played in a room. */
export interface Playback {
  /** Resolves at the end, or when it is stopped. Never rejects. */
  readonly done: Promise<void>;
  stop(): void;
}

/** What a playback needs of its room. */
export interface Stage {
  readonly conditions: Conditions;
  watchers(): number;
  /** Frames that viewers have not yet acknowledged. */
  unacknowledged(): number;
  /** Sends them, and returns how many; with `untilAlone` not beyond the one with which the last viewer leaves. */
  emit(drafts: readonly { draft: Draft; at: number }[], untilAlone: boolean): number;
  newStreak(at: number): string;
}

/** How many messages are sent in one go, and how many frames may be on the way before an untimed playback waits. */
const BATCH = 100;
const WINDOW = 40;

/** Plays timed drafts in a room until they end or `stop` is called. */
export function startPlayback(stage: Stage, script: Iterable<TimedDraft>, options: PlaybackOptions = {}): Playback {
  const { inTime = true, waitForViewers = true } = options;
  const abort = new AbortController();
  const stopped = (): boolean => abort.signal.aborted;
  const streaks = new Map<string, string>();
  const source = script[Symbol.iterator]();

  /** A script numbers its streaks from its own beginning; in the room each needs a `groupId` of its own. */
  const placed = (draft: Draft, at: number): Draft => {
    if (draft.kind !== 'gift' || draft.streak === undefined) return draft;
    const streak = streaks.get(draft.streak) ?? stage.newStreak(at);
    if (draft.end) streaks.delete(draft.streak);
    else streaks.set(draft.streak, streak);
    return { ...draft, streak };
  };

  const run = async (): Promise<void> => {
    let began = Date.now();
    let next = source.next();
    let queue: { draft: Draft; at: number }[] = [];
    while ((queue.length > 0 || !next.done) && !stopped()) {
      if (waitForViewers && stage.watchers() === 0) {
        const pausedAt = Date.now();
        await stage.conditions.until(() => stage.watchers() > 0 || stopped());
        began += Date.now() - pausedAt;
        continue;
      }
      const now = Date.now();
      while (!next.done && queue.length < BATCH && (!inTime || began + next.value.afterMs <= now)) {
        const at = options.startAt === undefined ? now : options.startAt + next.value.afterMs;
        queue.push({ draft: placed(next.value.draft, at), at });
        next = source.next();
      }
      queue = queue.slice(stage.emit(queue, waitForViewers));
      if (!inTime) await stage.conditions.until(() => stage.unacknowledged() < WINDOW || stopped());
      // Lets the sockets breathe between two batches, and others stop us.
      const wait = inTime && queue.length === 0 && !next.done ? Math.max(0, began + next.value.afterMs - Date.now()) : 0;
      await pause(wait, abort.signal);
    }
  };

  return {
    // The room's end is the only thing that can interrupt a wait, and then there is nothing left to play.
    done: run().catch(() => undefined),
    stop: () => {
      abort.abort();
      stage.conditions.changed();
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish);
  });
}
