import type { Goals, GoalsProgress } from '@app/contracts';

/** Answers as they would come, for the documentation of the API. Made up. */

export const goalsExample: Goals = {
  goals: [
    { kind: 'likes', title: null, target: 10_000, milestones: [2_500, 5_000] },
    { kind: 'coins', title: 'A new microphone', target: 3_000, milestones: [] },
  ],
};

export const goalsProgressExample: GoalsProgress = { goals: goalsExample.goals.map((goal, place) => ({ ...goal, value: [7_240, 1_180][place] ?? 0 })) };
