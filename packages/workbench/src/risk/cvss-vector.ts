import type { CvssVersion } from './cvss-metric.ts';

/** What was said, by abbreviation: `{ AV: 'A' }`. A metric nobody spoke of is absent. */
export type CvssChoices = Readonly<Record<string, string>>;

/** A complete vector: every base metric has a value. Made by `parseCvss` only. */
export type CvssVector = { readonly version: CvssVersion; readonly choices: CvssChoices };
