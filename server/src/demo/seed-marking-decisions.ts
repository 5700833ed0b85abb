import { plainText } from '@cmdsp/documents';
import type { Level } from '@cmdsp/marking';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { fileAppeal } from '../features/appeals/file-appeal.ts';
import { assignAppeal, decideAppeal } from '../features/appeals/take-appeal-step.ts';
import { moderateScript } from '../features/marking-decisions/moderate-script.ts';
import { bodyOfTree } from '../marking/body-of-tree.ts';
import { criteriaOf } from '../marking/criteria-of.ts';
import { settleScript } from '../marking/settle-script.ts';
import { assignmentTexts } from './assignment-texts.ts';
import { handInParagraphs } from './seed-assignments.ts';
import type { SeededPeople } from './seed-people.ts';
import { colleagues } from './sponsor-people.ts';

type Levels = readonly Level[];
type Work = {
  readonly scriptId: string;
  readonly submissionId: string;
  readonly module: number;
  /** Where the text begins: what a comment is about. */
  readonly beginning: string;
};

/**
 * Shows what officers decide about marked work: marks that are apart, one that waits for a third mark, one that is read
 * again before release, and one that an upheld appeal opened again. The writers are the invented colleagues of the sponsor;
 * one of them shares passages with another candidate. Does nothing where somebody has decided about a script's marks.
 */
export async function seedMarkingDecisions(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const names = colleagues.map(({ legalName }) => legalName);
  const writers = await staff
    .selectFrom('people')
    .leftJoin('submissions', 'submissions.personId', 'people.id')
    .select('people.id')
    .where('legalName', 'in', names)
    .where('submissions.id', 'is', null)
    .orderBy('legalName')
    .limit(4)
    .execute();
  const done = staff.selectFrom('scriptSteps').select('id').where('kind', '=', 'adjudication-asked').limit(1);
  if (writers.length < 4 || (await done.executeTakeFirst()) !== undefined) return;
  const keys = ['marker-one', 'marker-two', 'reviewer', 'officer', 'second-officer'] as const;
  const [one, two, three, officerId, second] = keys.map((key) => idOf.get(key) ?? '');
  const [apart, third, again, appealed] = writers.map(({ id }) => id);
  if (!one || !two || !three || !officerId || !second || !apart || !third || !again || !appealed) return;

  const marksApart = await handedIn(context, apart, { module: 5, anchor: 'borderline' });
  // One is higher here and lower there: nobody is so far off for so long that no scripts come to them any more.
  await mark(context, marksApart, [
    [one, [3, 3, 3, 3, 2, 3]],
    [two, [2, 2, 2, 2, 1, 2]],
    [three, [4, 4, 4, 4, 3, 4]],
  ]);
  const waiting = await handedIn(context, third, { module: 1, anchor: null });
  await mark(context, waiting, [
    [one, [2, 2, 2, 2, 1, 2]],
    [two, [3, 3, 3, 3, 2, 3]],
  ]);
  const readAgain = await handedIn(context, again, { module: 6, anchor: 'strong' });
  await mark(context, readAgain, [[one, [4, 4, 4, 4, 4, 4]]]);
  const reopened = await handedIn(context, appealed, { module: 5, anchor: 'strong' });
  await mark(context, reopened, [[two, [1, 1, 2, 1, 1, 1]]]);
  const confirmed = { id: reopened.scriptId, officerId: second, isConfirmed: true };
  await moderateScript(context, { ...confirmed, reason: 'Read with the criteria beside it; the levels fit.' });
  await appeal(context, { work: reopened, personId: appealed, reviewerId: officerId });
}

async function handedIn(
  context: Context,
  personId: string,
  { module, anchor }: { readonly module: number; readonly anchor: 'strong' | 'borderline' | null },
): Promise<Work> {
  const assignment = context.catalogue.assignments.find((one) => one.module === module);
  const tree = anchor === null ? undefined : assignment?.anchors[anchor].text;
  const paragraphs = tree === undefined ? assignmentTexts[1] : plainText(bodyOfTree(tree)).split('\n');
  const submissionId = await handInParagraphs(context, { personId, module }, paragraphs);
  const { id: scriptId } = await context.databases.staff
    .selectFrom('scripts')
    .select('id')
    .where('submissionId', '=', submissionId)
    .executeTakeFirstOrThrow();
  return { scriptId, submissionId, module, beginning: (paragraphs[0] ?? '').split(/(?<=[.:]) /)[0] ?? '' };
}

/** Gives marks of these people in this order, whoever the rule would have asked. */
async function mark(
  { databases, catalogue }: Context,
  { scriptId, module, beginning }: Work,
  marks: readonly (readonly [markerId: string, levels: Levels])[],
): Promise<void> {
  const criteria = criteriaOf(catalogue, 'assignment', `module-${module}`)?.criteria ?? [];
  await databases.staff.transaction().execute(async (tx) => {
    await tx.deleteFrom('scriptTasks').where('scriptId', '=', scriptId).execute();
    const { isDouble } = await tx
      .selectFrom('scripts')
      .select('isDouble')
      .where('id', '=', scriptId)
      .executeTakeFirstOrThrow();
    const [only] = marks;
    // By the lot of the hand-in it needs two marks: somebody comes to the same levels.
    const agreed = await tx.selectFrom('roleGrants').select('personId').where('role', '=', 'marker').execute();
    const other = agreed.find(({ personId }) => personId !== only?.[0]);
    const all =
      isDouble && marks.length === 1 && only !== undefined && other !== undefined
        ? [only, [other.personId, only[1]] as const]
        : marks;
    for (const [place, [markerId, levels]] of all.entries()) {
      const role = (['first', 'second', 'third'] as const)[place] ?? 'third';
      const chosen = Object.fromEntries(criteria.map(({ id }, column) => [id, levels[column] ?? 2]));
      const overall = overallWords[place] ?? '';
      await tx
        .insertInto('scriptTasks')
        .values({ id: newId(), scriptId, role, markerId, state: 'given', endedAt: new Date() })
        .execute();
      await tx
        .insertInto('scriptMarks')
        .values({
          scriptId,
          markerId,
          role,
          levels: JSON.stringify(chosen),
          comments: JSON.stringify({ overall, passages: passagesOn(beginning, place) }),
          state: 'given',
          givenAt: new Date(),
        })
        .execute();
    }
    await settleScript(tx, scriptId);
  });
}

const overallWords = [
  'The order is clear and each duty has a name. The last step has no date.',
  'The harm is named once and then lost; I cannot tell who decides.',
  'Everything that was asked for is there, with what stays open.',
];

const passageWords = ['Say here what this rests on.', 'A clear beginning.', 'This could go; the reader knows it.'];

function passagesOn(quote: string, place: number) {
  const at = { text: 1, block: 0, start: 0, end: quote.length, quote };
  return [{ id: 'passage-1', ...at, comment: passageWords[place] ?? '' }];
}

async function appeal(
  context: Context,
  { work, personId, reviewerId }: { readonly work: Work; readonly personId: string; readonly reviewerId: string },
): Promise<void> {
  const { number } = await fileAppeal(context, {
    personId,
    appeal: {
      sittingId: null,
      submissionId: work.submissionId,
      ground: 'marking',
      position: null,
      statement:
        'The feedback says that no harm is named. The second paragraph names two, with what stands in between.',
      wish: 'Read the second paragraph again',
    },
  });
  const { id } = await context.databases.staff
    .selectFrom('appeals')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  await assignAppeal(context, { id, officerId: reviewerId, reviewerId });
  await decideAppeal(context, {
    id,
    officerId: reviewerId,
    outcome: 'upheld',
    answer: 'The second paragraph does name two harms. Somebody who had no part in it marks the work again.',
    disclosureReason: null,
    correction: 'mark-again',
  });
}
