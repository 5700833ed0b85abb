import type { Level } from '@cmdsp/marking';
import type { Context } from '../context.ts';
import { giveSavedMark } from '../features/marking/give-saved-mark.ts';
import { saveDraft } from '../features/marking/save-draft.ts';
import { moderateScript } from '../features/marking-decisions/moderate-script.ts';
import { criteriaOf } from '../marking/criteria-of.ts';
import { demoCapstone } from './demo-capstone.ts';
import type { Voice } from './dossier-texts.ts';
import { handInLab } from './hand-in-lab.ts';
import type { SeededPeople } from './seed-people.ts';
import { colleagues } from './sponsor-people.ts';
import { handInFromEvent, leaning, reachEvent, writeDossier } from './write-capstone.ts';

type Work = { readonly submissionId: string; readonly voice: Voice };
type Mark = { readonly levels: readonly Level[]; readonly overall: string; readonly comment: string };

const notYet: readonly Mark[] = [
  {
    levels: [2, 2, 1, 2, 2, 2, 1, 2],
    overall:
      'The dangers are those of patients, which is right. It stops before the decision: no measure says who may undo it, and the plan for weaknesses has no days in it.',
    comment: 'Two threats and one risk carry the whole summary. What follows if one of the three is wrong?',
  },
  {
    levels: [2, 2, 2, 2, 1, 2, 1, 2],
    overall:
      'I can follow the reasons and cannot see the proof. Next time: for each control the test that would show that it fails, and what happens on the ward meanwhile.',
    comment: 'The register has tests for these; the summary names none of them.',
  },
];

const sound: Mark = {
  levels: [3, 3, 3, 3, 3, 3, 3, 3],
  overall: 'Each decision says whom it could hurt and how that would be noticed. The part about suppliers is thin.',
  comment: 'Named and numbered, so that I could look each of them up.',
};

/**
 * Shows a capstone that was not passed, with its feedback, so that a second round may begin; and one of an invented colleague
 * that has its first mark and a run of a lab beside it, and waits for the second. Goes through the same use cases as people do. Does nothing where it was
 * done, and where nobody marks.
 */
export async function seedCapstones(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const [failed, officerId] = [idOf.get('employer'), idOf.get('officer')];
  if (failed === undefined || officerId === undefined || demoCapstone(context.catalogue) === null) return;
  const begun = staff.selectFrom('dossiers').select('id').where('personId', '=', failed);
  if ((await begun.executeTakeFirst()) !== undefined) return;
  const waiting = await staff
    .selectFrom('people')
    .leftJoin('submissions', 'submissions.personId', 'people.id')
    .select('people.id')
    .where(
      'legalName',
      'in',
      colleagues.map(({ legalName }) => legalName),
    )
    .where('submissions.id', 'is', null)
    .orderBy('legalName', 'desc')
    .executeTakeFirst();
  if (waiting === undefined) return;

  const first = await handIn(context, failed, 'first');
  for (const mark of notYet) await giveNext(context, first, mark);
  await confirm(context, first, officerId);
  // Stands beside the script as evidence, for whoever marks it next.
  await handInLab(context, waiting.id);
  await giveNext(context, await handIn(context, waiting.id, 'second'), sound);
}

async function handIn(context: Context, personId: string, voice: Voice): Promise<Work> {
  const capstone = demoCapstone(context.catalogue);
  if (capstone === null) throw new TypeError('There is no case');
  await writeDossier(context, { personId, voice, capstone });
  await reachEvent(context, { personId, voice });
  return { submissionId: await handInFromEvent(context, { personId, voice }), voice };
}

/** The next mark that is asked for, by whoever has the script. */
async function giveNext(
  context: Context,
  { submissionId, voice }: Work,
  { levels, overall, comment }: Mark,
): Promise<void> {
  const task = await context.databases.staff
    .selectFrom('scriptTasks')
    .innerJoin('scripts', 'scripts.id', 'scriptTasks.scriptId')
    .select(['markerId', 'code', 'kind', 'subject'])
    .where('submissionId', '=', submissionId)
    .where('scriptTasks.state', '=', 'open')
    .orderBy('role')
    .executeTakeFirst();
  if (task === undefined) return;
  const { markerId, code, kind, subject } = task;
  const criteria = criteriaOf(context.catalogue, kind, subject)?.criteria ?? [];
  const quote = leaning[voice];
  const passage = { id: 'passage-1', text: 1, block: 0, start: 0, end: quote.length, quote, comment };
  const sent = {
    revision: 0,
    levels: Object.fromEntries(criteria.map(({ id }, place) => [id, levels[place] ?? 2])),
    comments: { overall, passages: [passage] },
    gate: { isHarm: false, reason: '', passage: null },
    note: '',
  };
  await saveDraft(context, { code, markerId, sent });
  await giveSavedMark(context, { code, markerId, revision: 1 });
}

/** Confirms it where it is read again, so that it is released. */
async function confirm(context: Context, { submissionId }: Work, officerId: string): Promise<void> {
  const { id, state } = await context.databases.staff
    .selectFrom('scripts')
    .select(['id', 'state'])
    .where('submissionId', '=', submissionId)
    .executeTakeFirstOrThrow();
  if (state !== 'moderation') return;
  const reason = 'Both marks follow from the words of the levels; the dossier was read beside them.';
  await moderateScript(context, { id, officerId, isConfirmed: true, reason });
}
