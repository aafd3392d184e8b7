import type { ActivityLine, CommentView, LeaderboardEntry, LedgerEntryView, SessionDetail, SessionView, Standings, ViewerDetail } from '@app/contracts';
import { commentId, roomId, sessionId, viewerId, type ConnectionState } from '@app/domain';

/** People and shows that do not exist, for specs. */
export const SESSION = sessionId('0c2f7a52-5f7e-4b0c-9d3a-6f6f0c1d2e3f');
export const START = '2026-11-22T18:00:00.000Z';

export const liveState: ConnectionState = { state: 'live', since: START, roomId: roomId('77'), viewers: 1204, likes: 10, hostPaused: false };

export function madeUpSession(change: Partial<SessionView> = {}): SessionView {
  return { id: SESSION, host: 'mali_star', title: null, status: 'running', connection: liveState, createdAt: START, startedAt: START, stoppedAt: null, ...change };
}

export function madeUpDetail(change: Partial<SessionDetail> = {}): SessionDetail {
  return { ...madeUpSession(), totals: { participants: 9, active: 4, comments: 12, likes: 300, gifts: 5, coins: 99, points: 1234 }, gaps: [], runs: [], ...change };
}

export function madeUpEntry(rank: number, change: Partial<LeaderboardEntry> = {}): LeaderboardEntry {
  return { rank, viewerId: viewerId(`70${rank}`), handle: `viewer.${rank}`, nickname: `Viewer ${rank}`, avatarUrl: null, points: 1000 - rank, likes: 1, comments: 1, gifts: 1, ...change };
}

/** Entries in this order: their ranks follow from it. */
export function madeUpStandings(version: number, entries: readonly LeaderboardEntry[], session = SESSION): Standings {
  return { sessionId: session, version, participants: entries.length, active: entries.length, entries: entries.map((entry, index) => ({ ...entry, rank: index + 1 })) };
}

export function madeUpViewer(change: Partial<ViewerDetail> = {}): ViewerDetail {
  const nothing = { points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 };
  const presentPoints = { gifts: 12.5, likes: 0, comments: 0, social: 0, adjustments: 0 };
  return {
    viewerId: viewerId('701'), handle: 'viewer.1', nickname: 'Viewer 1', avatarUrl: null, rank: 1, present: { ...nothing, points: 12.5 }, presentPoints, used: nothing, hidden: false, gifts: [], usedGifts: [],
    newComments: 1, usedComments: 0, ...change,
  };
}

export function madeUpComment(id: string, change: Partial<CommentView> = {}): CommentView {
  return { id: commentId(id), viewerId: viewerId('701'), text: `Comment ${id}`, emotes: [], at: START, state: 'new', ...change };
}

export function madeUpLedgerEntry(points: number, change: Partial<LedgerEntryView> = {}): LedgerEntryView {
  return { seq: '1', kind: 'gift', label: 'Paper Crane', quantity: 1, unitPoints: points, points, used: false, at: START, ...change };
}

export function madeUpLine(id: string, kind: 'comment' | 'follow' | 'system' = 'comment'): ActivityLine {
  if (kind === 'system') return { id, at: START, kind, connection: liveState };
  const who = { id, at: START, viewerId: viewerId('701'), nickname: 'Viewer 1' };
  return kind === 'comment' ? { ...who, kind, text: `Comment ${id}` } : { ...who, kind };
}
