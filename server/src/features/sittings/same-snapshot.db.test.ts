import type { Catalogue } from '@cmdsp/content';
import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { anExamCatalogue, type BankSecrets } from '../../testing/a-bank.ts';
import { examRoom } from '../../testing/exam-room.ts';
import { change, openSittingsBench } from './testing/sittings-bench.ts';

/** The bank of the tests with stems that tell its questions apart. */
function aCatalogueOf(secrets?: BankSecrets): Catalogue {
  const catalogue = anExamCatalogue(secrets);
  const named = <Question extends { id: string; stem: string }>(question: Question) => ({
    ...question,
    stem: `${question.stem} Case ${question.id}.`,
  });
  const sets = catalogue.bank.sets.map((set) => ({ ...set, questions: set.questions.map(named) }));
  return { ...catalogue, bank: { questions: catalogue.bank.questions.map(named), sets } };
}

const { context, aRunning } = await openSittingsBench({ catalogue: aCatalogueOf() });
const { staff } = context.databases;

type Shown = { position: number; stem: unknown; options: { handle: string; text: unknown }[] };
type Paper = { parts: ({ kind: 'set'; questions: Shown[] } | { kind: 'single'; question: Shown })[] };
/** The words of a question whatever their order and markup: of the course Markdown, or of the tree that is shown. */
const wordsOf = ({ stem, options }: { stem: unknown; options: readonly { text: unknown }[] }) =>
  [stem, ...options.map(({ text }) => text)].map(textOf).sort().join('|');
function textOf(part: unknown): string {
  if (typeof part === 'string') return part;
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (part === null || typeof part !== 'object') return '';
  return 'text' in part ? textOf(part.text) : 'children' in part ? textOf(part.children) : '';
}
const hashOf = (set: readonly (readonly [number, string])[]) =>
  sha256(JSON.stringify([...set].sort(([one], [other]) => one - other)));

test('what is shown and what is scored are the same questions by their hash, though the bank was changed in between', async () => {
  // beyond.md, complaint 10 and trap 11: answers graded against other questions than shown; one frozen snapshot.
  const { person, room, id } = await aRunning();
  const shown = (await room.paper(id)).json<Paper>();
  const frozen = await staff
    .selectFrom('sittings')
    .innerJoin('formPapers', 'formPapers.formId', 'sittings.formId')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .select(['formPapers.paper', 'sittingDeals.deal'])
    .where('sittings.id', '=', id)
    .executeTakeFirstOrThrow();
  const dealt = frozen.deal.parts.flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]));
  // By the frozen key the first authored option is right, or the first two; the changed bank says the fourth.
  const right = dealt.map(({ position, options }, index) => {
    const [o1 = '', o2 = ''] = ['o1', 'o2'].map((name) => options.find((option) => option.id === name)?.handle);
    return options.length === 5
      ? change(position, index + 1, { kind: 'choose', options: [o1, o2] })
      : change(position, index + 1, { kind: 'single', option: o1 });
  });
  const changed = aCatalogueOf({ keyAt: () => 3, rationale: 'Another reason', difficulty: 0.1 });
  const later = await buildApp({ ...context, catalogue: changed });
  const laterRoom = examRoom(later, { ...person, cookie: room.cookie() });

  const shownLater = (await laterRoom.paper(id)).json<Paper>();
  await laterRoom.save(id, ...right);
  await laterRoom.submit(id);
  await later.close();

  const result = await staff
    .selectFrom('results')
    .select(['questions', 'points', 'maximum'])
    .where('sittingId', '=', id)
    .executeTakeFirstOrThrow();
  const words = new Map(
    frozen.paper.parts
      .flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]))
      .map((question) => [question.id, 'options' in question ? wordsOf(question) : '']),
  );
  const rendered = shown.parts.flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]));
  expect(new Set(words.values()).size).toBe(rendered.length);
  expect(shownLater).toEqual(shown);
  expect(hashOf(result.questions.map(({ position, id: name }) => [position, words.get(name) ?? ''] as const))).toBe(
    hashOf(rendered.map((question) => [question.position, wordsOf(question)] as const)),
  );
  expect(result.points).toBe(result.maximum);
});
