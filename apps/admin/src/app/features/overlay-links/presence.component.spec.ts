import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OverlayPresence } from '@app/contracts';
import { Clock } from '../../core/timing/clock.service';
import { speak } from '../../core/language/language';
import { holdLiveClient } from '../../testing/held-live-client';
import { holdServer } from '../../testing/held-server';
import { madeUpStandings, SESSION } from '../../testing/made-up';
import { LIVE_CLIENT } from '../live/live-client.provider';
import { PresenceComponent } from './presence.component';

const overlay = (id: string, page: string, version: number | null, agoMs = 0): OverlayPresence => ({
  id, page, tokenId: 't', tokenName: 'OBS', connectedAt: new Date(Date.now() - 600_000).toISOString(),
  painted: version === null ? null : { sessionId: SESSION, version, at: new Date(Date.now() - agoMs).toISOString() },
});

async function start() {
  const client = holdLiveClient();
  TestBed.configureTestingModule({ providers: [provideRouter([]), holdServer({}).providers, Clock, { provide: LIVE_CLIENT, useValue: client }] });
  const fixture = TestBed.createComponent(PresenceComponent);
  const page = fixture.nativeElement as HTMLElement;
  const signs = async (): Promise<string[]> => {
    await fixture.whenStable();
    return [...page.querySelectorAll('.sign')].map((sign) => sign.textContent.replace(/\s+/g, ' ').trim());
  };
  return { client, page, signs };
}

describe('the overlays in the top bar', () => {
  afterEach(() => speak('en'));

  it('are not spoken of before the server said which there are', async () => {
    expect(await (await start()).signs()).toEqual([]);
  });

  it('are said to be none when none is connected', async () => {
    const { client, signs } = await start();
    client.overlays.set([]);
    expect(await signs()).toEqual(['No overlay connected']);
  });

  it('are told page by page, several of a kind as one', async () => {
    const { client, signs } = await start();
    client.standings.set(madeUpStandings(7, []));
    client.overlays.set([overlay('b', 'question', 0, 60_000), overlay('a', 'overlay', 7, 60_000), overlay('c', 'overlay', 7, 60_000)]);
    expect(await signs()).toEqual(['Leaderboard ×2up to date', 'Questionup to date']);
    speak('th');
    expect(await signs()).toEqual(['กระดานอันดับ ×2เป็นปัจจุบัน', 'คำถามเป็นปัจจุบัน']);
  });

  it('stand out when one of them is behind', async () => {
    const { client, page, signs } = await start();
    client.standings.set(madeUpStandings(9, []));
    client.overlays.set([overlay('a', 'overlay', 9, 60_000), overlay('c', 'overlay', 7, 60_000)]);
    expect(await signs()).toEqual(['Leaderboard ×2behind since 60 s']);
    expect(page.querySelector('.sign')?.classList).toContain('late');
    expect(page.querySelector('a')?.classList).toContain('troubled');
  });

  it('make room when there are more than two kinds, and still tell what is behind', async () => {
    const { client, page, signs } = await start();
    client.standings.set(madeUpStandings(9, []));
    client.overlays.set([overlay('a', 'overlay', 7, 60_000), overlay('b', 'question', 0, 60_000)]);
    await signs();
    expect(page.querySelector('a')?.classList).not.toContain('many');
    client.overlays.update((all) => [...(all ?? []), overlay('c', 'timer', 0, 60_000)]);
    expect(await signs()).toEqual(['Leaderboardbehind since 60 s', 'Questionup to date', 'Timerup to date']);
    expect(page.querySelector('a')?.classList).toContain('many');
  });

  it('are not spoken of while the server cannot be reached', async () => {
    const { client, signs } = await start();
    client.overlays.set([overlay('a', 'overlay', 7)]);
    client.link.set('lost');
    expect(await signs()).toEqual([]);
  });
});
