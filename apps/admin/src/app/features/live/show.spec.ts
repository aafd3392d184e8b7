import { madeUpDetail, madeUpSession, SESSION, START } from '../../testing/made-up';
import { startDesk } from './testing/start-desk';

const at = `GET /sessions/${SESSION}`;
const pause = { from: START, to: null, reason: 'paused' } as const;

describe('the gaps of the show', () => {
  it('are asked for as soon as a pause begins, not only when the sums are due', async () => {
    const { client, server, show, settle } = await startDesk();
    await settle();
    expect(show.gaps()).toEqual([]);
    server.routes[at] = () => madeUpDetail({ status: 'paused', gaps: [pause] });
    client.session.set(madeUpSession({ status: 'paused' }));
    await settle();
    expect(show.gaps()).toEqual([pause]);
  });
});
