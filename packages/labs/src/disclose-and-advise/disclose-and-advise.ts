import type { Lab } from '../lab.ts';
import type { MarkingTools } from '../marking-tools.ts';
import { ownTools } from '../own-tools.ts';
import { type AdviseAnswer, answerSchema } from './answer.ts';
import { deal } from './deal.ts';
import { emptyAnswer } from './empty-answer.ts';
import { findCap } from './find-cap.ts';
import type { AdviseKey } from './key.ts';
import { markConsistency } from './mark-consistency.ts';
import { markDays } from './mark-days.ts';
import { markNotice } from './mark-notice.ts';
import { markReasons } from './mark-reasons.ts';
import { markRemedies } from './mark-remedies.ts';
import { markSchema } from './mark-schema.ts';
import { markStatus } from './mark-status.ts';
import { readStatements } from './statements.ts';
import type { AdviseTask } from './task.ts';
import { variantSchema } from './variant.ts';

/** A weakness was reported: which products it is in, what hospitals do, what is said when, as a security advisory in CSAF 2.0. */
export function discloseAndAdviseWith({
  testCsaf,
  prepareCsaf,
}: MarkingTools): Lab<AdviseTask, AdviseKey, AdviseAnswer> {
  return {
    id: 'disclose-and-advise',
    criteria: [
      { id: 'schema', title: 'A valid security advisory under its right name', points: 20 },
      { id: 'status', title: 'The state of each product', points: 20 },
      { id: 'remediation', title: 'What to do, for each affected product', points: 15 },
      { id: 'vex', title: 'Why products are not affected', points: 15 },
      { id: 'dates', title: 'The days of the disclosure', points: 10 },
      { id: 'consistency', title: 'One thing said throughout', points: 10 },
      { id: 'notice', title: 'A notice that is safe for patients', points: 10 },
    ],
    variantSchema,
    answerSchema,
    deal,
    emptyAnswer,
    async mark(dealt, answer) {
      const statementsOf = readStatements(dealt.task, answer.document);
      return {
        results: [
          await markSchema(dealt, answer, testCsaf),
          markStatus(dealt.key, statementsOf),
          markRemedies(dealt.key, statementsOf),
          markReasons(dealt.key, statementsOf),
          markDays(dealt, answer),
          markConsistency(dealt, answer, statementsOf),
          markNotice(dealt.key, answer),
        ],
        cap: findCap(dealt.key, answer, statementsOf),
      };
    },
    prepare: prepareCsaf,
  };
}

/** The lab, marking in the thread that asks. */
export const discloseAndAdvise = discloseAndAdviseWith(ownTools);
