import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Databases } from './db/database.ts';
import type { Viewer } from './http/viewer.ts';
import type { Secrets } from './secrets.ts';

/** What the use cases work with: everything that is not their input. Tests replace any part. */
export type Context = {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databases: Databases;
  readonly log: Logger;
  /** The program's version. */
  readonly release: string;
  /** Hash of the content in use. */
  readonly contentRelease: string;
  /** Finds out who sends a request; strangers are nobody in particular. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** Aborts when the process is told to stop. */
  readonly stopping: AbortSignal;
};
