import type { CvssMetric, CvssVersion } from './cvss-metric.ts';
import { cvssMetrics31 } from './cvss-metrics-31.ts';
import { cvssMetrics40 } from './cvss-metrics-40.ts';

/** The metrics of each version, in the order of its vectors. */
export const cvssMetrics: Readonly<Record<CvssVersion, readonly CvssMetric[]>> = {
  '3.1': cvssMetrics31,
  '4.0': cvssMetrics40,
};
