import { wordsOf } from './a-question.ts';
import { drafted } from './content-files.ts';
import { groups } from './library-files.ts';

type Values = Readonly<Record<string, unknown>>;

const folder = 'capstones/a-pump';
const ids = ['design', 'risk-judgement', 'operations', 'words'];
const marksOf = (levels: readonly number[]) =>
  Object.fromEntries(ids.map((id, index) => [id, { level: levels[index], reason: 'It shows.' }]));
const anchorOf = (levels: readonly number[]) => ({
  summary: wordsOf(30),
  answers: [wordsOf(20), wordsOf(20), wordsOf(20)],
  extract: wordsOf(40),
  marks: marksOf(levels),
});
const table = (id: string) => ({ id, title: 'Pumps', kind: 'table', columns: ['Pump'], rows: [['P1']] });

/** capstones/rubric.yaml, valid. */
export function aRubric(overrides: Values = {}): Values {
  const value = {
    criteria: ids.map((id, index) => ({
      id,
      title: `Criterion ${id}`,
      group: ['design', 'risk', 'operations', 'communication'][index],
      weight: [30, 30, 30, 10][index],
      levels: ['Nothing.', 'Little.', 'Nearly.', 'Meets.', 'More.'],
    })),
    gate: { question: 'Does it knowingly harm?', help: wordsOf(20) },
    passMark: '7/10',
    neverZero: ['risk-judgement'],
    notes: wordsOf(20),
    sources: [{ document: 'A document', date: '2026' }],
    provenance: drafted,
    ...overrides,
  };
  return { 'capstones/rubric.yaml': value };
}

/** The eight files of a case, valid, without those that are `null` here; each by its name. */
export function aCapstoneFolder(overrides: Values = {}): Values {
  const line = 'What it holds.';
  const files: Record<string, unknown> = {
    'capstone.yaml': {
      id: 'a-pump',
      title: 'A pump',
      summary: line,
      patients: line,
      audiences: Object.fromEntries(groups.map((group) => [group, line])),
      minutes: 600,
      objectives: [1],
      sources: [{ document: 'A document', date: '2026' }],
      provenance: drafted,
      parts: [1, 2, 3, 4, 5, 6].map((module) => ({
        module,
        title: `Part ${module}`,
        task: wordsOf(20),
        words: { least: 100, most: 300 },
        entries: [{ kind: 'threat', least: 2 }],
      })),
      facilitation: wordsOf(20),
    },
    'brief.md': `## What this is\n\n${wordsOf(3000)}\n\n::exhibit{ref="e1"}\n\n## The ward\n\n${wordsOf(2500)}\n`,
    'figures.yaml': {},
    'exhibits.yaml': [table('e1')],
    'contradictions.yaml': [{ id: 'c1', between: ['The ward', 'e1'], what: line, why: line, goodAnswer: line }],
    'events.yaml': ['disclosed-vulnerability', 'end-of-support', 'ward-incident'].map((kind) => ({
      id: `event-${kind}`,
      kind,
      title: 'An event',
      text: wordsOf(150),
      exhibits: [table('n1')],
      questions: [1, 2, 3].map((number) => ({
        id: `q${number}`,
        text: wordsOf(20),
        words: { least: 50, most: 200 },
        notes: wordsOf(20),
      })),
    })),
    'defence.yaml': Array.from({ length: 16 }, (_, index) => ({
      id: `d${index + 1}`,
      about: 'any',
      text: `Why {entry}, way ${index + 1}?`,
      notes: wordsOf(20),
    })),
    'anchors.yaml': { strong: anchorOf([4, 3, 4, 3]), borderline: anchorOf([3, 3, 3, 2]) },
    ...overrides,
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, value]) => (value === null ? [] : [[`${folder}/${name}`, value]])),
  );
}
