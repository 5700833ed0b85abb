import { healthEndpoints } from './health.ts';
import { sessionEndpoints } from './session.ts';

/** The whole HTTP contract, one entry per operation. */
export const endpoints = { ...healthEndpoints, ...sessionEndpoints };

/** The contract as a type: what the client imports, so that no schema code reaches the browser. */
export type Endpoints = typeof endpoints;
