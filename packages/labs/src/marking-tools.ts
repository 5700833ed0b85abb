import type { CsafFinding } from '@cmdsp/workbench/csaf-tests';

/** What marking needs and costs too much for a thread that answers requests; a server passes in what runs in another one. */
export type MarkingTools = {
  /** The schema and the mandatory tests of CSAF 2.0. */
  readonly testCsaf: (document: unknown) => Promise<readonly CsafFinding[]>;
  /** Resolves when `testCsaf` has loaded what it needs. */
  readonly prepareCsaf: () => Promise<void>;
};
