import { sessionId, viewerId } from '@app/domain';
import { madeUpEntry, madeUpStandings, SESSION } from '../../testing/made-up';
import { nextSelection, nobody } from './next-selection';

const [a, b] = [madeUpEntry(1), madeUpEntry(2)];
const first = madeUpStandings(1, [a, b]);
const turned = madeUpStandings(2, [b, a]);

describe('nextSelection', () => {
  it('looks at nobody before there is a ranking, and while it is empty', () => {
    expect(nextSelection(nobody, null, false).id).toBeNull();
    expect(nextSelection(nobody, madeUpStandings(1, []), false).id).toBeNull();
  });

  it('follows whoever is on top until somebody is chosen', () => {
    const before = nextSelection(nobody, first, false);
    expect(before.id).toBe(a.viewerId);
    expect(nextSelection(before, turned, false).id).toBe(b.viewerId);
  });

  it('stays with who was chosen, also below the first hundred', () => {
    const chosen = { session: SESSION, id: viewerId('9'), isChosen: true };
    expect(nextSelection(chosen, turned, false)).toBe(chosen);
  });

  it('changes nothing under a hand', () => {
    const before = nextSelection(nobody, first, true);
    expect(before.id).toBe(a.viewerId);
    expect(nextSelection(before, turned, true).id).toBe(a.viewerId);
    expect(nextSelection(before, turned, false).id).toBe(b.viewerId);
  });

  it('starts over with another session', () => {
    const chosen = { session: sessionId('another'), id: viewerId('9'), isChosen: true };
    expect(nextSelection(chosen, first, false)).toEqual({ session: SESSION, id: a.viewerId, isChosen: false });
  });
});
