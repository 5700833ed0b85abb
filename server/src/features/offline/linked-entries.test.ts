import { expect, it } from 'vitest';
import { linkedEntries } from './linked-entries.ts';

it('finds what is linked in texts and cited in the margin, each once', () => {
  const link = (kind: string, id: string) => ({ kind: 'link', target: { kind, id }, children: [] });

  const found = linkedEntries({
    reading: [link('standard', 'iec-62304'), { children: [link('incident', 'wannacry-2017'), link('term', 'sbom')] }],
    notes: [link('standard', 'iec-62304')],
    standards: [
      { kind: 'entry', slug: 'fda-524b' },
      { kind: 'words', text: 'Something' },
    ],
    nothing: null,
  });

  expect(found).toEqual({ standards: ['fda-524b', 'iec-62304'], incidents: ['wannacry-2017'] });
});
