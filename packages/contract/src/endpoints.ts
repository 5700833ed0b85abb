import { healthEndpoints } from './health.ts';

/** The whole HTTP contract, one entry per operation. */
export const endpoints = { ...healthEndpoints };

/** The contract as a type: what the client imports, so that no schema code reaches the browser. */
export type Endpoints = typeof endpoints;
