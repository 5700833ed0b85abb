import type { statisticsSchema } from '@cmdsp/contract';
import type { z } from 'zod';

/** What is kept of one computation: as the contract shows it to staff. Holds keys of examination questions. */
export type StoredStatistics = z.infer<typeof statisticsSchema>;
export type StoredQuestion = StoredStatistics['questions'][number];
export type StoredForm = StoredStatistics['forms'][number];
