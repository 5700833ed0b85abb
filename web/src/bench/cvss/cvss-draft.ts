import type { CvssChoices, CvssVersion } from '@cmdsp/workbench/risk';

/** A vector in the making: the version and what was chosen so far, of either version. */
export type CvssDraft = { readonly version: CvssVersion; readonly choices: CvssChoices };
