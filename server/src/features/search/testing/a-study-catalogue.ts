import type { Case, Catalogue, Incident, Standard } from '@cmdsp/content';
import type { Block, Slide } from '@cmdsp/markdown';
import { aBank } from '../../../testing/a-bank.ts';
import { aCatalogue, aTree, canary } from '../../../testing/a-catalogue.ts';

const provenance = { drafted: { by: 'test', on: '2026-01-01' }, accepted: null };

/** The test catalogue with something of every kind; every secret text carries the canary. */
export function aStudyCatalogue(): Catalogue {
  const catalogue = aCatalogue();
  return {
    ...catalogue,
    bank: aBank(),
    topics: catalogue.topics.map((topic) => (topic.id === '1.1' ? { ...topic, ...aStudyTopic() } : topic)),
    standards: [aStandard('iec-62304', 'IEC 62304:2006+A1:2015'), aStandard('section-524b', 'FD&C Act, section 524B')],
    incidents: [anIncident()],
    misconceptions: [
      { slug: 'wrong', belief: `${canary} belief`, truth: aTree(`${canary} truth`), topics: ['1.1'], harm: canary },
    ],
    cases: [aCase()],
  };
}

function aStudyTopic() {
  const heading = (id: string, text: string): Block => ({
    kind: 'heading',
    level: 2,
    id,
    children: [{ kind: 'text', text }],
  });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });
  const slide = (title: string, note: string): Slide => ({
    title: [{ kind: 'text', text: title }],
    body: [],
    poll: null,
    notes: [paragraph(note)],
    figures: [],
  });
  return {
    lecture: { words: 9, slides: [slide('Begin', 'Hello.'), slide('Zones', 'A word on segmentation of zones.')] },
    reading: {
      words: 20,
      minutes: 1,
      tree: {
        kind: 'document' as const,
        children: [
          paragraph('Before the first heading. <script>alert(1)</script> scripting'),
          heading('walls-between-networks', 'Segmentation: walls between networks'),
          paragraph('Segmentation keeps a gateway away from the office.'),
        ],
      },
    },
  };
}

function aStandard(slug: string, identifier: string): Standard {
  return {
    slug,
    identifier,
    title: `What ${slug} is called in full`,
    shortTitle: identifier.split(':')[0] ?? identifier,
    citedAs: [],
    issuer: 'Somebody',
    kind: 'standard',
    jurisdiction: 'international',
    edition: 'first',
    date: '2015',
    status: 'in-force',
    supersededBy: null,
    note: null,
    demands: aTree('It demands something of software.'),
    audiences: { engineering: 'You write it.' },
    clauses: [],
    topics: ['1.1'],
    evidence: 'verified',
    source: { document: 'x', date: '2015' },
    reviewBy: '2099-01-01',
    provenance,
  };
}

function anIncident(): Incident {
  return {
    slug: 'gateway-incident',
    title: 'A gateway without a lock',
    on: '2026-08',
    kind: 'advisory',
    sector: 'device',
    devices: ['infusion-pump'],
    causes: ['missing-authentication'],
    parties: ['A maker'],
    summary: aTree('Anybody could reach it, although IEC 62304 had been followed.'),
    patients: aTree('No harm is on record.'),
    response: aTree('An update.'),
    lesson: 'Lock it.',
    topics: ['1.1'],
    modules: [1],
    identifiers: ['ICSMA-26-223-01', 'CVE-2026-12345'],
    citedAs: [],
    evidence: 'verified',
    source: { document: 'x', date: '2026-08' },
    provenance,
  };
}

function aCase(): Case {
  const line = {
    engineering: canary,
    product: canary,
    regulatory: canary,
    'clinical-engineering': canary,
    'hospital-it': canary,
    cybersecurity: canary,
  };
  return {
    slug: 'night-shift',
    title: 'The night shift',
    module: 1,
    topics: ['1.1'],
    objectives: [1],
    minutes: 20,
    summary: 'A gateway is found open.',
    setting: aTree('A ward at night.'),
    figures: new Map(),
    roles: [{ id: 'engineering', brief: canary }],
    counterparts: [{ id: 'clinician', name: canary, interest: canary }],
    start: 'first',
    steps: [
      {
        id: 'first',
        title: canary,
        situation: aTree(canary),
        said: [{ by: 'clinician', text: canary }],
        asides: line,
        decisions: [
          {
            id: 'wait',
            text: canary,
            consequences: { patient: canary, device: canary, organisation: canary },
            effects: { patient: 0, device: 0, organisation: 0 },
            next: 'end',
          },
        ],
      },
    ],
    debrief: {
      summary: aTree(canary),
      roles: line,
      questions: [canary, canary],
      sources: [{ document: canary, date: '2026' }],
    },
    provenance,
  };
}
