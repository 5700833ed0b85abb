import * as library from 'ae-cvss-calculator';
import type { CvssVector } from './cvss-vector.ts';
import { formatCvss } from './format-cvss.ts';
import { type CvssSeverity, severityOfScore } from './severity-of-score.ts';

/** The scores of a vector from 0 to 10; a part that the vector says nothing about has none. `overall` is the one to quote. */
export type CvssScore = {
  readonly overall: number;
  readonly base: number;
  readonly temporal: number | null;
  readonly environmental: number | null;
  readonly severity: CvssSeverity;
  /** Which parts went in: `CVSS-BT` in 4.0 (section 1.3), `CVSS` in 3.1, which has no such names. */
  readonly label: string;
};

/** The scores of a complete vector. The formulas are the library's; that the vector is one was decided by `parseCvss`. */
export function scoreCvss({ version, choices }: CvssVector): CvssScore {
  const text = formatCvss(version, choices);
  return version === '3.1' ? score31(text) : score40(text);
}

// One CommonJS file: Node hands it over as the default export, bundlers by its names.
const calculator = 'Cvss3P1' in library ? library : (library as { default: typeof library }).default; // what Node does, see above

function score31(text: string): CvssScore {
  const { overall, base, temporal, environmental } = new calculator.Cvss3P1(text).calculateScores();
  return {
    overall,
    base: base ?? overall,
    temporal: temporal ?? null,
    environmental: environmental ?? null,
    severity: severityOfScore(overall),
    label: 'CVSS',
  };
}

function score40(text: string): CvssScore {
  const vector = new calculator.Cvss4P0(text);
  const { overall, baseMetricsOnly } = vector.calculateScores();
  return {
    overall,
    base: baseMetricsOnly ?? overall,
    temporal: null,
    environmental: null,
    severity: severityOfScore(overall),
    label: vector.getNomenclature(),
  };
}
