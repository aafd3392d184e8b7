import type { Done, PutQuestionResult, Question } from '@app/contracts';
import { commentId, viewerId } from '@app/domain';

/** Answers as they would come, for the documentation of the API. Made up. */

export const questionExample: Question = {
  commentId: commentId('4711'),
  viewerId: viewerId('7000000000000000001'),
  nickname: 'Ploy',
  avatarUrl: null,
  text: 'Will my shop do better next year?',
  emotes: [],
  at: '2026-01-10T20:41:40.000Z',
  until: '2026-01-10T20:42:40.000Z',
  leftMs: 60_000,
};

export const putQuestionExample: PutQuestionResult = { ...questionExample, seq: '90350' };

export const takenOffExample: Done = { seq: '90352' };
