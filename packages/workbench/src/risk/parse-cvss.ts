import { ok, refused, type Result } from '@cmdsp/primitives';
import type { CvssMetric, CvssVersion } from './cvss-metric.ts';
import { cvssMetrics } from './cvss-metrics.ts';
import type { CvssVector } from './cvss-vector.ts';

/** Why a text is no vector: a stable word, where it is (characters from the beginning), and what to do. */
export type CvssFault = {
  readonly kind: 'prefix' | 'empty' | 'form' | 'unknown-metric' | 'unknown-value' | 'duplicate' | 'order' | 'missing';
  readonly at: number;
  readonly message: string;
};

/**
 * Reads a vector of CVSS 3.1 or 4.0, strictly: the prefix, then metrics with one slash before each, in the letters of the
 * specification and never twice, with every base metric. Metrics of 3.1 come in any order (CVSS v3.1 Specification, section 6);
 * those of 4.0 only in the order of table 23 (CVSS v4.0 Specification, section 7). Says everything that is wrong, from left to right.
 */
export function parseCvss(text: string): Result<CvssVector, readonly CvssFault[]> {
  const version = versionOf(text);
  if (version === null) {
    return refused([
      {
        kind: 'prefix',
        at: 0,
        message: 'A vector begins with CVSS:3.1/ or CVSS:4.0/, in capital letters and without spaces.',
      },
    ]);
  }
  const metrics = cvssMetrics[version];
  const faults: CvssFault[] = [];
  const choices: Record<string, string> = {};
  let at = prefixLength;
  let last = -1;
  for (const part of text.slice(prefixLength).split('/')) {
    const read = readPart({ part, at, metrics });
    if ('kind' in read) {
      faults.push(read);
    } else {
      const { place, metric, value } = read;
      if (Object.hasOwn(choices, metric.id)) {
        faults.push({ kind: 'duplicate', at, message: `${metric.id} stands here twice; leave one of them.` });
      } else if (version === '4.0' && place < last) {
        const before = metrics[last]?.id ?? '';
        faults.push({ kind: 'order', at, message: `${metric.id} comes before ${before} in CVSS 4.0; move it there.` });
      }
      if (!Object.hasOwn(choices, metric.id)) choices[metric.id] = value;
      last = Math.max(last, place);
    }
    at += part.length + 1;
  }
  const missing = metrics.filter(({ group, id }) => group === 'base' && !Object.hasOwn(choices, id));
  if (missing.length > 0) {
    const names = missing.map(({ id }) => id).join(', ');
    faults.push({
      kind: 'missing',
      at: text.length,
      message: `Add ${names}: without every base metric there is no score.`,
    });
  }
  return faults.length === 0 ? ok({ version, choices }) : refused(faults);
}

const prefixLength = 'CVSS:3.1/'.length;

function versionOf(text: string): CvssVersion | null {
  if (text.startsWith('CVSS:3.1/')) return '3.1';
  return text.startsWith('CVSS:4.0/') ? '4.0' : null;
}

function readPart({
  part,
  at,
  metrics,
}: {
  readonly part: string;
  readonly at: number;
  readonly metrics: readonly CvssMetric[];
}): { readonly place: number; readonly metric: CvssMetric; readonly value: string } | CvssFault {
  if (part === '') {
    return {
      kind: 'empty',
      at: at - 1,
      message: 'This slash has no metric after it; take it away or write the metric.',
    };
  }
  const [name = '', value, ...rest] = part.split(':');
  if (value === undefined || rest.length > 0) {
    return {
      kind: 'form',
      at,
      message: `${part} is no metric; write its letters, one colon and its value, such as AV:N.`,
    };
  }
  const place = metrics.findIndex(({ id }) => id === name);
  const metric = metrics[place];
  if (metric === undefined) {
    return {
      kind: 'unknown-metric',
      at,
      message: `${name} is no metric of this version; look at its letters and capitals.`,
    };
  }
  if (metric.values.some(({ id }) => id === value)) return { place, metric, value };
  const allowed = metric.values.map(({ id }) => id).join(', ');
  return {
    kind: 'unknown-value',
    at: at + name.length + 1,
    message: `${name} cannot be ${value === '' ? 'empty' : value}; it is one of ${allowed}.`,
  };
}
