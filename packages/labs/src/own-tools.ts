import { runMandatoryTests } from '@cmdsp/workbench/csaf-tests';
import type { MarkingTools } from './marking-tools.ts';

/** Tools that run in the thread that asks. */
export const ownTools: MarkingTools = {
  testCsaf: runMandatoryTests,
  prepareCsaf: async () => {
    await runMandatoryTests({});
  },
};
