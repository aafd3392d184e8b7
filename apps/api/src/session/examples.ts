import type {
  ActionPage, CommentPage, CommentView, GiftSums, GiftTally, LedgerPage, ParticipantPage, PutQuestionResult, Question, ResetResult, SessionAction, SessionDetail, SessionPage,
  SessionView, Standings, Timeline, ViewerDetail, ViewerTotals,
} from '@app/contracts';
import { commentId, giftId, roomId, sessionId, viewerId } from '@app/domain';

/** Answers as they would come, for the API's documentation. All of it belongs together, and all names are made up. */

const session = sessionId('5f0d2c1e-8a43-4c0b-9a5e-3d8b7f1c2a60');
const ploy = { viewerId: viewerId('7000000000000000001'), handle: 'ploy.example', nickname: 'Ploy', avatarUrl: null };
const comment = { commentId: commentId('4711'), text: 'Will my shop do better next year?' };
const rose: GiftTally = { giftId: giftId('5655'), name: 'Rose', coins: 1, iconUrl: null, count: 12 };
const none: ViewerTotals = { points: 0, likes: 0, comments: 0, gifts: 0, coins: 0 };
const present: ViewerTotals = { points: 63.5, likes: 15, comments: 2, gifts: 12, coins: 12 };
const totals = { participants: 348, active: 86, comments: 2_911, likes: 48_200, gifts: 412, coins: 6_340, points: 24_105.5 };
const [began, now, ended] = ['2026-01-10T19:00:00.000Z', '2026-01-10T20:41:07.000Z', '2026-01-10T21:02:30.000Z'];

export const SESSION: SessionView = {
  id: session,
  host: 'mali_star',
  title: 'Sunday night questions',
  status: 'running',
  connection: { state: 'live', since: began, roomId: roomId('7300000000000000001'), viewers: 1_204, likes: 51_330, hostPaused: false },
  createdAt: '2026-01-10T18:55:12.000Z',
  startedAt: began,
  stoppedAt: null,
};

export const SESSION_DETAIL: SessionDetail = {
  ...SESSION,
  totals,
  gaps: [{ from: '2026-01-10T19:44:10.000Z', to: '2026-01-10T19:44:48.000Z', reason: 'disconnected' }],
  runs: [{ startedAt: began, stoppedAt: null }],
};

export const SESSION_PAGE: SessionPage = { sessions: [{ ...SESSION, status: 'stopped', connection: { state: 'idle' }, stoppedAt: ended, totals, firstStartedAt: began, onMs: 7_350_000 }], nextCursor: null };

export const STANDINGS: Standings = {
  sessionId: session,
  version: 1_733,
  participants: 348,
  active: 86,
  entries: [{ rank: 1, ...ploy, points: present.points, likes: present.likes, comments: present.comments, gifts: present.gifts, topGifts: [rose] }],
};

export const VIEWER_DETAIL: ViewerDetail = {
  ...ploy,
  rank: 1,
  present,
  presentPoints: { gifts: 60, likes: 1.5, comments: 2, social: 0, adjustments: 0 },
  used: none,
  hidden: false,
  gifts: [rose],
  newComments: 2,
  usedComments: 0,
};

export const COMMENT: CommentView = { id: comment.commentId, viewerId: ploy.viewerId, text: comment.text, emotes: [], at: now, state: 'new' };
export const COMMENT_PAGE: CommentPage = { comments: [COMMENT], nextCursor: null };

export const LEDGER_PAGE: LedgerPage = {
  points: 63.5,
  entries: [{ seq: '90210', kind: 'gift', label: 'Rose', quantity: 12, unitPoints: 5, points: 60, used: false, at: now }],
  nextCursor: null,
};

export const RESET: ResetResult = { next: viewerId('7000000000000000002'), seq: '90344' };

export const QUESTION: Question = { commentId: comment.commentId, viewerId: ploy.viewerId, nickname: ploy.nickname, avatarUrl: null, text: comment.text, emotes: [], at: now };
export const PUT_QUESTION: PutQuestionResult = { ...QUESTION, seq: '90345' };

export const ACTION: SessionAction = {
  seq: '90346',
  kind: 'adjustment',
  viewer: ploy,
  points: -12.5,
  reason: 'The gift came twice',
  ruleVersion: null,
  comment: null,
  by: 'owner',
  at: now,
  undoes: null,
  undone: null,
  undoable: true,
};
export const ACTION_PAGE: ActionPage = { actions: [ACTION], nextCursor: null };

export const TIMELINE: Timeline = { bucketSeconds: 60, buckets: [{ at: began, points: 410.5, likes: 620, comments: 31, gifts: 9, coins: 74 }] };
export const GIFT_SUMS: GiftSums = { gifts: [{ ...rose, senders: 1, totalCoins: 12 }] };
export const PARTICIPANTS: ParticipantPage = { participants: [{ ...ploy, rank: 1, present, total: present }], count: 348, nextCursor: null };
