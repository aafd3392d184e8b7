import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Adjust, LeaderboardEntry, Role } from '@app/contracts';
import { AuthStore } from '../../../core/auth/auth.store';
import { Clock } from '../../../core/timing/clock.service';
import { holdLiveClient } from '../../../testing/held-live-client';
import { holdServer } from '../../../testing/held-server';
import { madeUpComment, madeUpDetail, madeUpEntry, madeUpSession, madeUpStandings, madeUpViewer, SESSION } from '../../../testing/made-up';
import { Ask } from '../../../ui/ask.service';
import type { ToastAct } from '../../../ui/toast.component';
import { Toaster } from '../../../ui/toaster.service';
import { AdjustOpener } from '../../viewer/adjust/adjust-opener.service';
import { ViewerStore } from '../../viewer/viewer.store';
import { BoardStore } from '../board.store';
import { LIVE_CLIENT } from '../live-client.provider';
import { LoopStore } from '../loop.store';
import { TimeOnAir } from '../on-air/time-on-air.store';
import { ShowStore } from '../show.store';
import { UndoStore } from '../undo.store';

/** Three viewers, in the order of their ranks. */
export const people = [madeUpEntry(1), madeUpEntry(2), madeUpEntry(3)] as const;
const at = `/sessions/${SESSION}`;

/** The stores of the live page as they work together, with a session that is on and three viewers in it. */
export async function startDesk(role: Role = 'owner') {
  const client = holdLiveClient();
  const server = holdServer({ [`GET ${at}`]: () => madeUpDetail(), 'GET /auth/me': () => ({ name: 'owner', role }) });
  for (const entry of people) {
    server.routes[`GET ${at}/viewers/${entry.viewerId}`] = () => madeUpViewer({ viewerId: entry.viewerId, nickname: entry.nickname });
    server.routes[`GET ${at}/viewers/${entry.viewerId}/comments`] = (request) => ({ comments: request.params.get('state') === 'new' ? [madeUpComment('9', { viewerId: entry.viewerId })] : [], nextCursor: null });
  }
  const said: string[] = [];
  const failed: unknown[] = [];
  const asked: string[] = [];
  const offers: ToastAct[] = [];
  const answers: { sure: boolean; change: Adjust | null } = { sure: true, change: null };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), server.providers, Clock, ShowStore, BoardStore, ViewerStore, UndoStore, TimeOnAir, LoopStore,
      { provide: LIVE_CLIENT, useValue: client },
      { provide: Toaster, useValue: { say: (text: string, act?: ToastAct) => { said.push(text); if (act) offers.push(act); }, fail: (error: unknown) => failed.push(error) } },
      { provide: Ask, useValue: { confirm: async ({ title }: { title: string }) => { asked.push(title); return answers.sure; } } },
      { provide: AdjustOpener, useValue: { ask: async () => answers.change } },
    ],
  });
  const [show, board, viewer, loop] = [TestBed.inject(ShowStore), TestBed.inject(BoardStore), TestBed.inject(ViewerStore), TestBed.inject(LoopStore)];
  const settle = async () => { TestBed.tick(); await viewer.refresh(); TestBed.tick(); };
  const rank = async (version: number, ...entries: LeaderboardEntry[]) => { client.standings.set(madeUpStandings(version, entries)); await settle(); };
  await TestBed.inject(AuthStore).entry();
  client.session.set(madeUpSession());
  await rank(1, ...people);
  const [undo, time] = [TestBed.inject(UndoStore), TestBed.inject(TimeOnAir)];
  return { client, server, show, board, viewer, loop, undo, time, offers, said, failed, asked, answers, rank, settle };
}
