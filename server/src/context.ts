import type { Catalogue } from '@cmdsp/content';
import type { AnyLab } from '@cmdsp/labs';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Accounts } from './accounts/accounts.ts';
import type { Agreements } from './accounts/agreements.ts';
import type { Config } from './config.ts';
import type { EarlierReleases } from './content/earlier-releases.ts';
import type { Databases } from './db/database.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Viewer } from './http/viewer.ts';
import type { Secrets } from './secrets.ts';
import type { Sittings } from './sittings/open-sittings.ts';

/** What the use cases work with: everything that is not their input. Tests replace any part. */
export type Context = {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databases: Databases;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The program's version. */
  readonly release: string;
  /**
   * The newest content. Holds secrets (keys, bank): present from it field by field. What a viewer learns from is
   * that of their cohort: see content/context-of.ts.
   */
  readonly catalogue: Catalogue;
  /** What marks labs; what is said about them stands in the catalogue. */
  readonly labs: readonly AnyLab[];
  /** Whether the exam questions come from a private bank; the shipped one is public and for practice. */
  readonly isBankPrivate: boolean;
  /** Hash of the content in `catalogue`. */
  readonly contentRelease: string;
  /** The content that cohorts stayed on. */
  readonly earlierReleases: EarlierReleases;
  /** The texts that people agree to. */
  readonly agreements: Agreements;
  /** Sessions and sign-in, for the features that sign people in or start a sitting. */
  readonly accounts: Accounts;
  /** Saving answers, receipts and what else lives as long as the process. */
  readonly sittings: Sittings;
  /** Names new sittings; tests that compare two runs fix it. */
  readonly newId: () => string;
  /** Finds out who sends a request; strangers are nobody in particular. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** Aborts when the process is told to stop. */
  readonly stopping: AbortSignal;
};
