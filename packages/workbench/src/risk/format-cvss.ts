import type { CvssVersion } from './cvss-metric.ts';
import { cvssMetrics } from './cvss-metrics.ts';
import type { CvssChoices } from './cvss-vector.ts';

/** The vector of what was chosen so far, in the order of the specification; what is not defined is left away. */
export function formatCvss(version: CvssVersion, choices: CvssChoices): string {
  const said = cvssMetrics[version].flatMap(({ id }) => {
    const value = choices[id];
    return value === undefined || value === 'X' ? [] : [`${id}:${value}`];
  });
  return `CVSS:${version}/${said.join('/')}`;
}
