import { z } from 'zod';
import type { Lab } from '../lab.ts';
import { answerSchema, type SbomAnswer } from './answer.ts';
import { dealSbom } from './deal-sbom.ts';
import { findHarm } from './find-harm.ts';
import { keySchema, type SbomKey } from './key.ts';
import { markMatches } from './mark-matches.ts';
import { markPlan } from './mark-plan.ts';
import { markRanking } from './mark-ranking.ts';
import { markRepairs } from './mark-repairs.ts';
import { markStatements } from './mark-statements.ts';
import { type SbomTask, taskSchema } from './task.ts';

/** Repair a bill of materials, match it against a feed, say what is true in VEX, order what is urgent and plan 90 days. */
export const sbomAndVexLab: Lab<SbomTask, SbomKey, SbomAnswer> = {
  id: 'sbom-and-vex',
  criteria: [
    { id: 'repairs', title: 'Faults of the bill', points: 20 },
    { id: 'matches', title: 'Matches with the feed', points: 25 },
    { id: 'statements', title: 'VEX statements', points: 20 },
    { id: 'ranking', title: 'Order of urgency', points: 20 },
    { id: 'plan', title: 'Plan of 90 days', points: 15 },
  ],
  variantSchema: z.strictObject({ task: taskSchema, key: keySchema }),
  answerSchema,
  deal: dealSbom,
  emptyAnswer: () => ({ repairs: [], matches: [], statements: [], ranking: [], plan: [] }),
  mark: (dealt, answer) => ({
    results: [
      markRepairs(dealt, answer),
      markMatches(dealt, answer),
      markStatements(dealt, answer),
      markRanking(dealt, answer),
      markPlan(dealt, answer),
    ],
    cap: findHarm(dealt, answer),
  }),
};
