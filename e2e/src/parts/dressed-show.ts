import { startSimulator } from '@app/webcast-simulator';
import { eventually, Organizer } from './organizer';
import { makeDataDir, startProgram, type Program } from './program';

export interface DressedShow {
  readonly program: Program;
  readonly owner: Organizer;
  /** The session that is on, with a crowd, a question on air and one that was used. */
  readonly session: string;
  /** The session that is over. */
  readonly over: string;
  close(): Promise<void>;
}

const PASSWORD = 'made up for the owner';
const asker = { id: '7801', handle: 'fern.dao', nickname: 'Fern ดาว ✨' };

/** The product with a show that is on and one that is over, so that every page of the dashboard has something to show. */
export async function dressShow(): Promise<DressedShow> {
  const dataDir = makeDataDir();
  const simulator = await startSimulator({ seed: 21 });
  const program = await startProgram(dataDir.path, { WEBCAST_URL: simulator.url, ADMIN_PASSWORD: PASSWORD });
  const owner = await Organizer.signIn(program.signInLink);
  for (const host of ['niran_live', 'mali_star'] as const) {
    const room = simulator.room(host);
    const session = await owner.start(host);
    await room.until(({ watchers }) => watchers === 1);
    room.play('busy', { rate: Infinity, limit: host === 'mali_star' ? 900 : 200, seed: 21 });
    await room.drained();
    if (host === 'niran_live') {
      await eventually(() => owner.ranking(session), ({ participants }) => participants > 20);
      await owner.call('POST', `/sessions/${session}/stop`);
    }
  }
  const room = simulator.room('mali_star');
  const { sessions } = (await owner.call('GET', '/sessions')) as { sessions: { id: string; host: string }[] };
  const sessionOf = (name: string): string => sessions.find(({ host }) => host === name)?.id ?? '';
  const session = sessionOf('mali_star');
  room.send(
    { kind: 'gift', viewer: asker, gift: { id: '6090', name: 'Fireworks', coins: 1088, type: 2, combo: false }, count: 3 },
    { kind: 'comment', viewer: asker, text: 'ปีนี้ควรย้ายงานดีไหมคะ?' },
    { kind: 'comment', viewer: asker, text: 'Should I open a second shop in Chiang Mai, or wait one more year?' },
    { kind: 'comment', viewer: asker, text: 'สวัสดีค่ะ 🙏' },
  );
  const comments = async (): Promise<{ id: string }[]> => ((await owner.call('GET', `/sessions/${session}/viewers/${asker.id}/comments?state=new`)) as { comments: { id: string }[] }).comments;
  await eventually(() => owner.ranking(session), ({ entries }) => entries.some(({ viewerId, comments: said }) => viewerId === asker.id && said === 3));
  await owner.call('PUT', `/sessions/${session}/question`, { commentId: (await comments())[0]?.id });
  return {
    program,
    owner,
    session,
    over: sessionOf('niran_live'),
    close: async () => {
      await program.stop();
      await simulator.close();
      dataDir.remove();
    },
  };
}
