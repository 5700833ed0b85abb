import type { choreTimes } from './chore-times.ts';

/**
 * The kinds of jobs. Their retries, time-outs and how long they are kept stand in the migration that made the queue, so
 * that enqueueing needs no process that set anything up.
 */
export type QueueName = 'send-mail' | 'deliver-notification' | 'assemble-forms' | ChoreName;

/** What is done again and again by the clock, once on the whole installation. */
export type ChoreName = keyof typeof choreTimes;

/** What a job carries: ids, never personal data. */
export type JobData = { readonly [key: string]: string };
