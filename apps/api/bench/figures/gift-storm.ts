import { giftNamed, startSimulator, type SimulatedRoom } from '@app/webcast-simulator';
import type { Effort, Figure, Measurement } from '../figure';
import { crowd, crowdMember } from '../ground/made-crowd';
import { pace } from '../ground/pace';
import { startProgram } from '../ground/program';
import { watchOverlay } from '../measure/overlay-watch';
import { until } from '../measure/until';

const FRAMES = 20_000;
const SECONDS = 2;
/** Who give, each in one long streak. */
const GIVERS = 200;
const CALM_RATE = 20;

export const giftStorm: Figure = {
  name: 'gift-storm',
  title: 'A gift storm: 20,000 gift frames in 2 s after calm',
  backends: ['postgres', 'redis'],
  run: measure,
};

async function measure({ backend, quick, progress }: Effort): Promise<Measurement[]> {
  const storms: Storm[] = [];
  for (let repeat = 0; repeat < (quick ? 1 : 3); repeat++) {
    const storm = await oneStorm(backend, quick);
    storms.push(storm);
    progress(`sent in ${storm.sentIn.toFixed(1)} s, scored ${storm.share * 100} %, backlog gone ${storm.backlog.toFixed(1)} s later, ${storm.updates} updates of the overlay, ${storm.stillest.toFixed(1)} s between two at most`);
  }
  const row = (what: string, unit: string, of: keyof Storm, goal?: Measurement['goal']): Measurement => ({ what, unit, values: storms.map((storm) => storm[of]), ...(goal && { goal }) });
  return [
    row('sent within', 's', 'sentIn'),
    row('scored, as a part of what was sent', '×', 'share', { atLeast: 1 }),
    row('backlog gone, after the last frame was sent', 's', 'backlog', { atMost: 5 }),
    row('longest time without an update of the overlay', 's', 'stillest', { atMost: 1 }),
  ];
}

interface Storm {
  /** Seconds. */
  readonly sentIn: number;
  readonly share: number;
  readonly backlog: number;
  readonly stillest: number;
  readonly updates: number;
}

async function oneStorm(backend: Effort['backend'], quick: boolean): Promise<Storm> {
  const simulator = await startSimulator({ keepSent: 1_000 });
  const program = await startProgram(backend, simulator.url);
  const room = simulator.room('host');
  const session = await program.start('host');
  const updates: number[] = [];
  const overlay = await watchOverlay(program, session, () => updates.push(performance.now()));
  try {
    await room.until(({ watchers }) => watchers === 1);
    const calm = crowd(room, GIVERS);
    let calmGifts = 0;
    await pace(CALM_RATE, quick ? 3 : 10, (due) => {
      for (let i = 0; i < due; i++) {
        const draft = calm();
        if (draft.kind === 'gift') calmGifts += 1;
        room.send(draft);
      }
    });
    const giftsNow = async (): Promise<number> => (await program.session(session)).totals.gifts;
    await until('the calm is scored', 50, async () => (await giftsNow()) === calmGifts);

    const next = storm(room);
    const began = performance.now();
    await pace(FRAMES / SECONDS, SECONDS, (due) => void room.send(...Array.from({ length: due }, next)));
    const sent = performance.now();
    await until('the storm is scored', 50, async () => (await giftsNow()) >= calmGifts + FRAMES);
    const ended = performance.now();
    const moments = [began, ...updates.filter((at) => at > began && at < ended), ended];
    return {
      sentIn: (sent - began) / 1_000,
      share: ((await giftsNow()) - calmGifts) / FRAMES,
      backlog: (ended - sent) / 1_000,
      stillest: Math.max(...moments.slice(1).map((at, index) => at - (moments[index] ?? at))) / 1_000,
      updates: moments.length - 2,
    };
  } finally {
    overlay.disconnect();
    await program.stop();
    await simulator.close();
  }
}

/** Frames of streaks that each grow by one gift, so that as many gifts have to be counted as frames are sent. */
function storm(room: SimulatedRoom): () => Parameters<SimulatedRoom['send']>[number] {
  const gift = giftNamed('Rose');
  const streaks = Array.from({ length: GIVERS }, () => room.newStreak());
  let frames = 0;
  return () => {
    const giver = frames % GIVERS;
    const count = 1 + Math.floor(frames / GIVERS);
    frames += 1;
    return { kind: 'gift', viewer: crowdMember(giver), gift, streak: streaks[giver] ?? '', count };
  };
}
