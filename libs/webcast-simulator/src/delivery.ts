import type { FaultSettings } from './faults';
import type { SimulatedMessage } from './message';
import type { Random } from './random';

/** What goes over the wire next, in order. */
export type Step = { readonly do: 'send'; readonly message: SimulatedMessage } | { readonly do: 'garbage' } | { readonly do: 'disconnect' };

/** Between the room and the wire: loses, repeats, holds back and reorders messages as the faults say. */
export class Delivery {
  private held: { message: SimulatedMessage; after: number }[] = [];

  constructor(
    private readonly random: Random,
    private readonly faults: () => FaultSettings,
    private readonly underNewId: (message: SimulatedMessage) => SimulatedMessage,
  ) {}

  /** One message in; what goes out because of it, which may be nothing or several. */
  pass(message: SimulatedMessage): Step[] {
    const { drop, loseStreakEnd, repeatStreakEnd, duplicate, reorder, garbage, disconnect } = this.faults();
    const { random } = this;
    const out: SimulatedMessage[] = [];
    const endsStreak = message.fact.kind === 'gift' && message.fact.streakId !== null && message.fact.end;
    const lost = random.chance(drop) || (endsStreak && random.chance(loseStreakEnd));
    if (!lost) {
      if (random.chance(reorder)) this.hold(message);
      else out.push(message);
      if (random.chance(duplicate)) {
        if (random.chance(0.5)) out.push(message);
        else this.hold(message);
      }
      if (endsStreak && random.chance(repeatStreakEnd)) this.hold(this.underNewId(message));
    }
    out.push(...this.release());
    const steps: Step[] = out.map((released) => ({ do: 'send', message: released }));
    if (random.chance(garbage)) steps.push({ do: 'garbage' });
    if (random.chance(disconnect)) steps.push({ do: 'disconnect' });
    return steps;
  }

  /** Everything that is still held back. */
  flush(): SimulatedMessage[] {
    const rest = this.held.map(({ message }) => message);
    this.held = [];
    return rest;
  }

  private hold(message: SimulatedMessage): void {
    // One more than the number of messages to wait for, because the message that is passing now counts as well.
    this.held.push({ message, after: this.random.between(1, 5) + 1 });
  }

  private release(): SimulatedMessage[] {
    for (const entry of this.held) entry.after -= 1;
    const due = this.held.filter((entry) => entry.after <= 0).map(({ message }) => message);
    this.held = this.held.filter((entry) => entry.after > 0);
    return due;
  }
}
