import type { Capstone, CapstoneRubric } from '@cmdsp/content';
import type { MarkdownTree } from '@cmdsp/markdown';
import type { Provenance } from '@cmdsp/questions';

const provenance: Provenance = { drafted: { by: 'test', on: '2026-01-01' }, accepted: null };
const sources = [{ document: 'A document', date: '2026' }];
const modules = [1, 2, 3, 4, 5, 6] as const;
const kinds = ['threat', 'requirement', 'risk', 'control', 'advisory', 'part'] as const;
const sought = ['design', 'risk-judgement', 'operations', 'communication'] as const;

function aTree(text: string): MarkdownTree {
  return { kind: 'document', children: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }] };
}

/** A case to build a dossier about: short texts, one entry a part; every secret field carries `secret`. */
export function aCapstone({ id = 'a-pump', secret }: { readonly id?: string; readonly secret: string }): Capstone {
  const line = `What this means for ${id}.`;
  const marks = Object.fromEntries(
    sought.map((criterion) => [criterion, { level: 3 as const, reason: `${secret} shows it` }]),
  );
  const anchor = {
    summary: aTree(secret),
    answers: [aTree(secret), aTree(secret), aTree(secret)],
    extract: aTree(secret),
    marks,
  };
  return {
    id,
    title: `Case ${id}`,
    summary: 'A pump, a gateway and a ward.',
    patients: 'A patient on the pump gets too much of a drug.',
    audiences: {
      engineering: line,
      product: line,
      regulatory: line,
      'clinical-engineering': line,
      'hospital-it': line,
      cybersecurity: line,
    },
    minutes: 600,
    objectives: [1, 2, 3],
    sources,
    provenance,
    parts: modules.map((module, index) => ({
      module,
      title: `Part ${module}`,
      task: aTree(`Write part ${module}.`),
      words: { least: 2, most: 200 },
      entries: [{ kind: kinds[index] ?? 'threat', least: 1 }],
    })),
    facilitation: aTree(secret),
    brief: {
      sections: [
        {
          id: 'what-this-is',
          title: 'What this is',
          blocks: [
            { kind: 'text', tree: aTree('All of this is invented.') },
            { kind: 'exhibit', ref: 'e1' },
          ],
        },
        { id: 'the-ward', title: 'The ward', blocks: [{ kind: 'text', tree: aTree('It has 22 pumps.') }] },
      ],
      words: 8,
      minutes: 1,
    },
    figures: new Map(),
    exhibits: [{ id: 'e1', title: 'Pumps', kind: 'table', columns: ['Pump', 'Ward'], rows: [['P1', 'Stroke']] }],
    contradictions: [{ id: 'c1', between: ['the-ward', 'e1'], what: secret, why: secret, goodAnswer: secret }],
    events: (['disclosed-vulnerability', 'end-of-support', 'ward-incident'] as const).map((kind) => ({
      id: `event-${kind}`,
      kind,
      title: `${secret} ${kind}`,
      text: aTree(`${secret} ${kind} happened.`),
      exhibits: [{ id: 'n1', title: 'A note', kind: 'log' as const, lines: [`${secret} line`] }],
      questions: [1, 2, 3].map((number) => ({
        id: `q${number}`,
        text: aTree(`${secret} question ${number}`),
        words: { least: 1, most: 100 },
        notes: aTree(secret),
      })),
    })),
    defence: [
      ...modules.map((number) => ({
        id: `any-${number}`,
        about: 'any' as const,
        text: `Defend {entry} in way ${number}.`,
        notes: aTree(secret),
      })),
      ...modules.map((number) => ({
        id: `own-${number}`,
        about: kinds[number - 1] ?? ('threat' as const),
        text: `How does {entry} stand to {other} in way ${number}?`,
        notes: aTree(secret),
      })),
    ],
    anchors: { strong: anchor, borderline: anchor },
  };
}

/** What capstones are marked by; help and notes carry `secret`. */
export function aCapstoneRubric(secret: string): CapstoneRubric {
  return {
    criteria: sought.map((id, index) => ({
      id,
      title: `Criterion ${id}`,
      group: (['design', 'risk', 'operations', 'communication'] as const)[index] ?? 'design',
      weight: [30, 30, 30, 10][index] ?? 0,
      levels: ['Nothing.', 'Little.', 'Nearly.', 'Meets.', 'More.'],
    })),
    gate: { question: 'Does anything in the plan knowingly harm patients?', help: aTree(secret) },
    passMark: '7/10',
    neverZero: ['risk-judgement'],
    notes: aTree(secret),
    sources,
    provenance,
  };
}
