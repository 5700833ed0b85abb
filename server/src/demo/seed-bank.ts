import type { BankStep } from '@cmdsp/bank';
import type { Context } from '../context.ts';
import { recordBankReading } from '../bank/record-bank-reading.ts';
import { beginDraft } from '../features/bank/begin-draft.ts';
import { writeComment } from '../features/bank/comments.ts';
import { declareForBank } from '../features/bank/door.ts';
import { listRevisions } from '../features/bank/queries.ts';
import { addRevision } from '../features/bank/submit-draft.ts';
import { takeStep } from '../features/bank/take-step.ts';
import { personOf, type StaffRole } from '../http/viewer.ts';
import type { SeededPeople } from './seed-people.ts';
import { viewerOf } from './viewer-of.ts';

const reason = 'Simulated for the demonstration: nobody has read this question.';

type Staff = { readonly personId: string; readonly roles: readonly StaffRole[] };
type Cast = { readonly author: Staff; readonly reviewer: Staff; readonly editor: Staff; readonly officer: Staff };

/** How far each of the first questions of the bank has come. */
const journeys: readonly (readonly (readonly [keyof Cast, BankStep])[])[] = [
  [['author', 'submit']],
  [
    ['author', 'submit'],
    ['reviewer', 'pass-technical'],
  ],
  [
    ['author', 'submit'],
    ['reviewer', 'pass-technical'],
    ['editor', 'pass-editorial'],
  ],
  toLive(),
  [...toLive(), ['officer', 'quarantine']],
  [...toLive(), ['officer', 'retire']],
  [
    ['author', 'submit'],
    ['reviewer', 'send-back'],
  ],
  toLive(),
];

function toLive(): readonly (readonly [keyof Cast, BankStep])[] {
  return [
    ['author', 'submit'],
    ['reviewer', 'pass-technical'],
    ['editor', 'pass-editorial'],
    ['officer', 'make-live'],
  ];
}

/**
 * Gives the demonstration a question in every state of the workflow, a live one with a new revision in review, comments
 * and a draft. Acceptance is simulated, and every step says so. Does nothing where somebody has taken a step already.
 */
export async function seedBank(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const cast = castOf(idOf);
  const begun = await staff.selectFrom('bankSteps').select('id').where('takenBy', 'is not', null).executeTakeFirst();
  if (cast === null || begun !== undefined) return;
  const entries = await staff
    .selectFrom('bankEntries')
    .select('id')
    .where('kind', '=', 'question')
    .orderBy('id')
    .limit(journeys.length)
    .execute();
  if (entries.length < journeys.length) return;
  const hashes = context.agreements.bank().map(({ hash }) => hash);
  for (const person of Object.values(cast)) {
    const interests = person === cast.author ? 'I wrote a book about network segmentation in hospitals.' : '';
    await declareForBank(context, { person: asPerson(person), hashes, interests });
  }
  for (const [index, { id }] of entries.entries()) {
    for (const [who, step] of journeys[index] ?? [])
      await takeStep(context, { person: asPerson(cast[who]), id, revision: 1, step, reason });
  }
  await commentOn(context, cast, { first: entries[0]?.id ?? '', sentBack: entries[6]?.id ?? '' });
  await revise(context, cast, entries[7]?.id ?? '');
  await beginDraft(context, {
    personId: cast.author.personId,
    start: { from: 'nothing', kind: 'question', domain: 4 },
  });
}

function castOf(idOf: SeededPeople['idOf']): Cast | null {
  const [author, reviewer] = [idOf.get('author'), idOf.get('reviewer')];
  const [editor, officer] = [idOf.get('editor'), idOf.get('officer')];
  if (author === undefined || reviewer === undefined || editor === undefined || officer === undefined) return null;
  return {
    author: { personId: author, roles: ['author'] },
    reviewer: { personId: reviewer, roles: ['author'] },
    editor: { personId: editor, roles: ['author'] },
    officer: { personId: officer, roles: ['officer'] },
  };
}

function asPerson({ personId, roles }: Staff) {
  return personOf(viewerOf(personId, roles));
}

async function commentOn(
  context: Context,
  { author, reviewer }: Cast,
  { first, sentBack }: { readonly first: string; readonly sentBack: string },
): Promise<void> {
  const comment = { personId: reviewer.personId, revision: 1, threadId: null };
  await writeComment(context, {
    ...comment,
    id: first,
    place: 'options.2.text',
    body: 'Two of my colleagues would defend this one as well. Can the stem rule it out?',
  });
  const { id } = await writeComment(context, {
    ...comment,
    id: sentBack,
    place: 'source',
    body: 'Please name the clause, so that the next reviewer finds it.',
  });
  await writeComment(context, {
    personId: author.personId,
    id: sentBack,
    revision: 1,
    place: 'source',
    body: 'I will, with the next revision.',
    threadId: id,
  });
}

/** A new revision of a live question, in technical review, while the live one stays. */
async function revise(context: Context, { author }: Cast, id: string): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const { personId } = author;
    const [live] = await listRevisions(tx, id);
    if (live === undefined || 'questions' in live.content || live.content.kind !== 'single') return;
    const options = live.content.options.map((option, index) =>
      index === 1 ? { ...option, rationale: `${option.rationale} The record of the device would show it.` } : option,
    );
    await recordBankReading(tx, { personId, what: `${id}, revision 1`, entryId: id });
    const content = { ...live.content, options };
    const note = 'The second rationale says where one would see it.';
    await addRevision(tx, context, { personId, kind: 'question', content, basedOn: 1, note, origin: 'editor' });
  });
}
