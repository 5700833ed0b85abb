/** The versions that can be written and scored here. */
export type CvssVersion = '3.1' | '4.0';

/** What part of a score a metric belongs to; only base metrics are mandatory. */
export type CvssGroup = 'base' | 'temporal' | 'threat' | 'environmental' | 'supplemental';

/** One thing a metric may be, with its letter in a vector and what it means in plain words. */
export type CvssValue = { readonly id: string; readonly name: string; readonly meaning: string };

/** One metric of a vector: its abbreviation, the question it answers and what it may be. */
export type CvssMetric = {
  readonly id: string;
  readonly name: string;
  readonly group: CvssGroup;
  readonly question: string;
  readonly values: readonly CvssValue[];
};

/** What an optional metric is when nobody says anything about it. */
export const notDefined: CvssValue = { id: 'X', name: 'Not defined', meaning: 'Nothing is said; it changes no score.' };
