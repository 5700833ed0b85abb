import { freezeExhibit, freezeQuestion, keyOfQuestion, type QuestionStatus } from '@cmdsp/questions';
import { findBankBarrier } from '../../bank/find-bank-barrier.ts';
import { hashBankContent } from '../../bank/hash-bank-content.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { PanelContent } from '../../db/tables/panels.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { chooseQuestions, loadRatingPool, type PoolQuestion } from './choose-questions.ts';
import { listPossibleJudges } from './queries.ts';

/** What an officer wants rated, and by whom. */
export type PanelOrder = {
  readonly title: string;
  readonly definition: string;
  readonly domains: readonly number[];
  readonly states: readonly QuestionStatus[];
  readonly isOnlyUnrated: boolean;
  readonly limit: number;
  readonly judges: readonly string[];
};

/** Opens a panel, freezes what it rates and invites its judges. @throws Problem `panel-refused`, naming who may not judge and why */
export async function openPanel(
  context: Pick<Context, 'databases' | 'catalogue' | 'isBankPrivate'>,
  { personId, order, isSimulated = false }: { personId: string; order: PanelOrder; isSimulated?: boolean },
): Promise<{ id: string }> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const { title, definition, states } = order;
    const chosen = chooseQuestions(await loadRatingPool(tx, context, states), order);
    if (chosen.length < 2)
      throw new Problem(
        'panel-refused',
        'There are not two questions like that to rate. Choose more domains or states.',
      );
    const judges = [...new Set(order.judges)];
    await refuseJudges(tx, { judges, chosen });
    const id = newId();
    await tx.insertInto('panels').values({ id, title, definition, isSimulated, openedBy: personId }).execute();
    await tx
      .insertInto('panelQuestions')
      .values(chosen.map((one, index) => ({ panelId: id, place: index + 1, ...frozen(one) })))
      .execute();
    await tx
      .insertInto('panelJudges')
      .values(judges.map((judge) => ({ panelId: id, personId: judge })))
      .execute();
    await appendRecord(tx, {
      streamKind: 'panel',
      streamId: id,
      kind: 'panel-opened',
      actor: `person:${personId}`,
      body: {
        isSimulated,
        judges,
        questions: chosen.map(({ question, entry }) => ({ id: question.id, revision: hashBankContent(entry) })),
      },
    });
    await notify(
      tx,
      judges.map((judge) => ({
        personId: judge,
        kind: 'account',
        eventKey: `panel:${id}:invited`,
        title: 'You are invited to rate questions',
        body: `“${title}”: ${chosen.length} questions, in two rounds. You can stop and go on at any time.`,
        path: `/staff/panels/${id}/rating`,
      })),
    );
    return { id };
  });
}

function frozen({ question, set, entry }: PoolQuestion) {
  const content: PanelContent = {
    question: freezeQuestion(question),
    key: keyOfQuestion(question),
    set: set === null ? null : { title: set.title, case: set.case, exhibits: set.exhibits.map(freezeExhibit) },
  };
  return {
    questionId: question.id,
    entryId: entry.id,
    revisionHash: hashBankContent(entry),
    domain: question.domain,
    estimate: question.difficulty,
    content: JSON.stringify(content),
  };
}

async function refuseJudges(
  tx: Tx,
  { judges, chosen }: { readonly judges: readonly string[]; readonly chosen: readonly PoolQuestion[] },
): Promise<void> {
  const possible = new Map((await listPossibleJudges(tx)).map((person) => [person.id, person]));
  const hashes = [...new Set(chosen.map(({ entry }) => hashBankContent(entry)))];
  const written = await tx
    .selectFrom('bankRevisions')
    .select(['writtenBy', 'entryId'])
    .where('hash', 'in', hashes)
    .where('writtenBy', 'in', judges)
    .execute();
  const reasons: string[] = [];
  for (const personId of judges) {
    const person = possible.get(personId);
    const barrier = person === undefined ? null : await findBankBarrier(tx, { personId, roles: person.roles });
    const own = written.filter(({ writtenBy }) => writtenBy === personId).map(({ entryId }) => entryId);
    if (person === undefined)
      reasons.push('Judges are authors or officers and do not teach; one of those named is not.');
    else if (barrier !== null) reasons.push(`${person.name}: ${barrier}`);
    else if (own.length > 0) reasons.push(`${person.name} wrote ${own.slice(0, 3).join(', ')} and cannot rate that.`);
  }
  if (reasons.length > 0) throw new Problem('panel-refused', reasons.join(' '));
}
