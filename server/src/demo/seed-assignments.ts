import type { Level } from '@cmdsp/marking';
import { openAttachments } from '../attachments/open-attachments.ts';
import type { Context } from '../context.ts';
import { beginRound } from '../features/assignments/begin-round.ts';
import { moderateScript } from '../features/marking-decisions/moderate-script.ts';
import { checkSubmission } from '../features/submissions/check-submission.ts';
import { handIn } from '../features/submissions/hand-in.ts';
import { keepFile } from '../features/submissions/keep-file.ts';
import { criteriaOf } from '../marking/criteria-of.ts';
import { giveMark } from '../marking/give-mark.ts';
import { assignmentTexts } from './assignment-texts.ts';
import type { SeededPeople } from './seed-people.ts';
import { writeText } from './write-text.ts';

type Module = keyof typeof assignmentTexts;
type Writer = { readonly personId: string; readonly module: Module };

/**
 * Shows every state of an assignment: one that is being written; of another candidate one that passed, one that did not and
 * is being written again, one that waits with a file beside it, and one that is being marked and late. Goes through the same
 * use cases as people do. Does nothing where somebody has begun one.
 */
export async function seedAssignments(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const modules = new Set(context.catalogue.assignments.map(({ module }) => module));
  if (![1, 2, 3, 4].every((module) => modules.has(module as Module))) return;
  const [beginning, ready, officerId] = ['candidate-beginning', 'candidate-ready', 'officer'].map((key) =>
    idOf.get(key as Parameters<typeof idOf.get>[0]),
  );
  if (beginning === undefined || ready === undefined || officerId === undefined) return;
  const begun = context.databases.staff
    .selectFrom('submissions')
    .select('id')
    .where('personId', '=', beginning)
    .limit(1);
  if ((await begun.executeTakeFirst()) !== undefined) return;

  await write(context, { personId: beginning, module: 1 }, assignmentTexts[1].slice(0, 3));

  const passed = await handInText(context, { personId: ready, module: 1 });
  await mark(context, { submissionId: passed, module: 1, levels: [3, 4, 3, 3, 2], officerId });
  const failed = await handInText(context, { personId: ready, module: 2 });
  await mark(context, { submissionId: failed, module: 2, levels: [2, 1, 1, 2, 1], officerId });
  await write(context, { personId: ready, module: 2 }, assignmentTexts[2]);
  await handInText(context, { personId: ready, module: 3 });
  const late = await handInText(context, { personId: ready, module: 4 });
  await beginMarking(context, late);
}

async function write(
  context: Context,
  { personId, module }: { readonly personId: string; readonly module: number },
  paragraphs: readonly string[],
): Promise<string> {
  const store = openAttachments(context.config);
  const { submissionId, documentId } = await beginRound(context, store, { personId, module });
  await writeText(context, { personId, documentId, paragraphs });
  return submissionId;
}

async function handInText(context: Context, writer: Writer): Promise<string> {
  return handInParagraphs(context, writer, assignmentTexts[writer.module]);
}

/** Writes an assignment and hands it in, as a candidate does; a line that begins with `## ` is a heading. */
export async function handInParagraphs(
  context: Context,
  writer: { readonly personId: string; readonly module: number },
  paragraphs: readonly string[],
): Promise<string> {
  const { personId, module } = writer;
  const id = await write(context, writer, paragraphs);
  if (module === 3) {
    const bytes = Buffer.from('line;sequence;control\n87a;cable and password;own password\n87b;long value;filter\n');
    const file = { id, fileId: context.newId(), personId, name: 'risk lines of our team.csv', bytes };
    await keepFile(context, openAttachments(context.config), file);
  }
  const { texts } = await checkSubmission(context, { id, personId });
  const seen = Object.fromEntries(texts.map((text) => [text.documentId, text.seen]));
  await handIn(context, { id, personId, seen });
  return id;
}

/** Gives every mark that is asked for, and confirms where it is read again. */
async function mark(
  context: Context,
  work: {
    readonly submissionId: string;
    readonly module: Module;
    readonly levels: readonly Level[];
    readonly officerId: string;
  },
): Promise<void> {
  const { submissionId, module, levels, officerId } = work;
  const { staff } = context.databases;
  const criteria = criteriaOf(context.catalogue, 'assignment', `module-${module}`)?.criteria ?? [];
  const byCriterion = Object.fromEntries(criteria.map(({ id }, place) => [id, levels[place] ?? 2]));
  const script = staff.selectFrom('scripts').select(['id', 'state']).where('submissionId', '=', submissionId);
  const { id: scriptId } = await script.executeTakeFirstOrThrow();
  for (let given = 0; ; given += 1) {
    const task = await staff
      .selectFrom('scriptTasks')
      .select('markerId')
      .where('scriptId', '=', scriptId)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (task === undefined) break;
    const comments = given === 0 ? commentsOn(module) : { overall: 'I come to the same levels.', passages: [] };
    const found = { levels: byCriterion, comments, gate: null, note: '' };
    await staff.transaction().execute((tx) => giveMark(tx, { scriptId, markerId: task.markerId, mark: found }));
  }
  const { state } = await script.executeTakeFirstOrThrow();
  if (state !== 'moderation') return;
  const reason = 'The levels fit the descriptors and the comments.';
  await moderateScript(context, { id: scriptId, officerId, isConfirmed: true, reason });
}

function commentsOn(module: Module) {
  const [block, quote, overall, comment] =
    module === 1
      ? [
          4,
          'First, old limits.',
          'A page that a board can act on. The last paragraph could name a person.',
          'This is the point most pages miss: it happens today, without any attacker.',
        ]
      : [
          3,
          'It is tested by looking at the traffic with a sniffer',
          'The wishes come back in other words. Ask of each: which wrong design would fail it?',
          'A wrong design, one key for all implants, would pass this test.',
        ];
  const text = assignmentTexts[module][block] ?? '';
  const start = Math.max(0, text.indexOf(quote));
  const passage = { id: 'passage-1', text: 1, block, start, end: start + quote.length, quote, comment };
  return { overall, passages: [passage] };
}

/** Somebody has saved a draft, and the promised date is over. */
async function beginMarking({ databases: { staff } }: Context, submissionId: string): Promise<void> {
  const task = await staff
    .selectFrom('scriptTasks')
    .innerJoin('scripts', 'scripts.id', 'scriptTasks.scriptId')
    .select(['scriptId', 'markerId', 'role'])
    .where('submissionId', '=', submissionId)
    .where('scriptTasks.state', '=', 'open')
    .executeTakeFirst();
  if (task !== undefined)
    await staff
      .insertInto('scriptMarks')
      .values({ ...task, levels: '{}', comments: '{"overall":"","passages":[]}' })
      .execute();
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await staff.updateTable('submissions').set({ promisedBy: anHourAgo }).where('id', '=', submissionId).execute();
}
