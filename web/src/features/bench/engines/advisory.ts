import { ok, refused } from '@cmdsp/primitives';
import {
  type Advisory,
  findMeaningFaults,
  plainAdvisory,
  readAdvisory,
  writeAdvisory,
} from '@cmdsp/workbench/advisory';
import { lazy } from 'react';
import { anyEngine } from '../engine.ts';

/** Advisories on the bench: kept as CSAF 2.0. */
export const advisoryEngine = anyEngine<Advisory>({
  empty: (title, today) => ({
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      title,
      publisher: { category: 'vendor', name: 'Name of the maker', namespace: 'https://maker.example' },
      tracking: {
        id: 'ADVISORY-1',
        status: 'draft',
        version: '1',
        initial_release_date: `${today}T00:00:00Z`,
        current_release_date: `${today}T00:00:00Z`,
        revision_history: [{ number: '1', date: `${today}T00:00:00Z`, summary: 'First draft' }],
      },
    },
  }),
  read(file) {
    const read = readAdvisory(file);
    if (!read.ok) return refused(read.problem.map(({ path, message }) => `${path}: ${message}`));
    const ignored = read.value.ignored.map((place) => ({ place, sentence: 'This engine keeps nothing of this kind.' }));
    return ok({ value: read.value.advisory, ignored });
  },
  write: plainAdvisory,
  findings: (advisory) =>
    findMeaningFaults(advisory).map(({ path, message, products }) => ({
      place: path,
      sentence: [...weaknessAt(advisory, path), message].join(': '),
      target: [path, ...products.slice(0, 1)].join(' '),
    })),
  exports: [
    {
      id: 'csaf',
      label: 'CSAF 2.0 (JSON)',
      extension: 'csaf.json',
      mediaType: 'application/json',
      write: writeAdvisory,
    },
  ],
  Editor: lazy(async () => {
    const { BenchAdvisoryEditor } = await import('../../../bench/advisory/bench-advisory-editor.tsx');
    return { default: BenchAdvisoryEditor };
  }),
});

/** The name of the weakness that a place belongs to, if any. */
function weaknessAt({ vulnerabilities = [] }: Advisory, path: string): readonly string[] {
  const place = /^\/vulnerabilities\/(\d+)/.exec(path)?.[1];
  const cve = place === undefined ? undefined : vulnerabilities[Number(place)]?.cve;
  return cve === undefined ? [] : [cve];
}
