import { type BankQuestion, bankQuestionSchema, scenarioSetSchema } from '@cmdsp/questions';
import { aChoose, aSet, aSingle } from '@cmdsp/questions/testing';
import type { Json } from '@cmdsp/primitives';
import { expect, test } from 'vitest';
import { readExchange } from './read-exchange.ts';
import { writeExchange } from './write-exchange.ts';

const provenance = { drafted: { by: 'Ann', on: '2026-11-21' }, accepted: null };
const { options: _options, kind: _kind, ...base } = aSingle();

const others = [
  {
    kind: 'ordering',
    steps: ['isolate', 'tell', 'mend'].map((text) => ({ text, rationale: `Because ${text} comes here.` })),
  },
  {
    kind: 'matching',
    pairs: [
      { premise: 'A pump', match: 'Class II', rationale: 'It infuses.' },
      { premise: 'A monitor', match: 'Class II', rationale: 'It watches.' },
      { premise: 'A scale', match: 'Class I', rationale: 'It weighs.' },
    ],
    leftOver: [{ text: 'Class III', rationale: 'Nothing here sustains life.' }],
  },
  {
    kind: 'evidence',
    atMost: 2,
    material: {
      kind: 'table',
      title: 'Log',
      columns: ['Time', 'What'],
      rows: [
        { cells: ['1', 'a'], supports: true, rationale: 'It is first.' },
        { cells: ['2', 'b'] },
        { cells: ['3', 'c'] },
        { cells: ['4', 'd'] },
      ],
    },
  },
  { kind: 'numeric', unit: 'ml/h', answer: '12.5', tolerance: '1/3', rationale: 'By division.' },
].map((block) => bankQuestionSchema.parse({ ...base, ...block, provenance }));

const bank: readonly BankQuestion[] = [
  { ...aSingle({ pretest: true }), provenance },
  { ...aChoose(), provenance },
  ...others,
] as const;

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

test('gives back exactly what was written, of every interaction and of sets, and ignores nothing', () => {
  const entries = [...bank, aSet()];

  const read = readExchange(asJson(writeExchange(entries)));

  expect(read?.ignored).toEqual([]);
  expect(read?.entries.map(({ content }) => content)).toEqual(asJson(entries));
  const parsed = read?.entries.map(({ kind, content }) =>
    (kind === 'set' ? scenarioSetSchema : bankQuestionSchema).safeParse(content),
  );
  expect(parsed?.map(({ success }) => success)).toEqual(entries.map(() => true));
});

test('writes keys apart from what is shown', () => {
  const [item] = writeExchange([{ ...aSingle(), provenance }]).items;

  expect(item).toMatchObject({
    itemBody: { interaction: { type: 'choiceInteraction', maxChoices: 1 } },
    responseDeclaration: { cardinality: 'single', correctResponse: [expect.stringMatching(/^[A-D]$/)] },
  });
  expect(JSON.stringify(item?.['itemBody'])).not.toContain('correct');
});

test('reports every value that it made nothing of', () => {
  const [item] = asJson(writeExchange([{ ...aSingle(), provenance }]).items) as { [key: string]: Json }[];
  const file = { format: 'cmdsp-bank/1', tool: 'Other 2.1', items: [{ ...item, adaptive: true }] };

  const read = readExchange(asJson(file));

  expect(read?.ignored).toEqual(['tool: Other 2.1', expect.stringMatching(/, adaptive: true$/)]);
});

test('refuses another format, and names an interaction that it does not know', () => {
  const unknown = {
    type: 'item',
    identifier: 'x-1',
    itemBody: { prompt: 'Draw', interaction: { type: 'drawingInteraction' } },
  };

  expect(readExchange({ format: 'qti-2.2', items: [] })).toBeNull();
  expect(readExchange(asJson({ format: 'cmdsp-bank/1', items: [unknown] }))).toEqual({
    entries: [],
    ignored: ['x-1: an interaction that is not known'],
  });
});
