import type { Lab } from '../lab.ts';
import { type TraceAnswer, traceAnswer } from './answer.ts';
import { traceCriteria } from './criteria.ts';
import { dealTrace } from './deal-trace.ts';
import { emptyTraceAnswer } from './empty-answer.ts';
import type { TraceKey } from './key.ts';
import { markTrace } from './mark-trace.ts';
import type { TraceTask } from './task.ts';
import { traceVariant } from './variant.ts';

/** The last look through a premarket file: twelve gaps among 45 rows of a trace matrix and 14 documents. */
export const traceAndSubmit: Lab<TraceTask, TraceKey, TraceAnswer> = {
  id: 'trace-and-submit',
  criteria: traceCriteria,
  variantSchema: traceVariant,
  answerSchema: traceAnswer,
  deal: dealTrace,
  emptyAnswer: emptyTraceAnswer,
  mark: markTrace,
};
