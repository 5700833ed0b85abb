import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import { checkStoredForm } from '../../sittings/forms/check-stored-form.ts';
import { countReserves } from '../../sittings/forms/count-reserves.ts';
import { selectForms } from './queries.ts';

/** A form with its statement, walks and decisions; nothing of what is on it. @throws Problem `not-found` */
export async function showForm(context: Context, { id, personId }: { readonly id: string; readonly personId: string }) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const build = buildId(context);
    const form = (await selectForms(tx, build)).find((one) => one.id === id);
    if (form === undefined) throw new Problem('not-found', 'There is no such form.');
    const stated = await tx
      .selectFrom('formStatements')
      .select(['statement', 'statementHash'])
      .where('formId', '=', id)
      .executeTakeFirst();
    const decisions = await listDecisions(tx, id);
    const isDecided = form.status === 'retired';
    const faults = isDecided ? [] : await checkStoredForm(tx, { source: context, formId: id });
    return {
      form,
      statement: stated?.statement ?? null,
      statementHash: stated?.statementHash ?? null,
      walks: await listWalks(tx, { id, build }),
      decisions: decisions.map(({ decidedBy: _decidedBy, ...decision }) => decision),
      isOwnProposal: decisions.some(({ step, decidedBy }) => step === 'proposed' && decidedBy === personId),
      faults: faults.map(({ message }) => message),
      reserves: await countReserves(tx, context),
    };
  });
}

async function listDecisions(tx: Tx, formId: string) {
  const rows = await tx
    .selectFrom('formDecisions')
    .leftJoin('people', 'people.id', 'formDecisions.decidedBy')
    .select(['formDecisions.step', 'formDecisions.decidedBy', 'formDecisions.isDemonstration', 'formDecisions.reason'])
    .select(['formDecisions.decidedAt', 'people.displayName'])
    .where('formDecisions.formId', '=', formId)
    .orderBy('formDecisions.decidedAt')
    .execute();
  return rows.map(({ step, decidedBy, isDemonstration, reason, decidedAt, displayName }) => ({
    step,
    decidedBy,
    by: displayName,
    isDemonstration,
    reason,
    decidedAt: decidedAt.toISOString(),
  }));
}

async function listWalks(tx: Tx, { id, build }: { readonly id: string; readonly build: string }) {
  const rows = await tx
    .selectFrom('formWalks')
    .select(['build', 'hasPassed', 'walk', 'walkedAt'])
    .where('formId', '=', id)
    .orderBy('walkedAt', 'desc')
    .execute();
  return rows.map(({ walk, ...row }) => ({
    build: row.build,
    isThisBuild: row.build === build,
    hasPassed: row.hasPassed,
    walkedAt: row.walkedAt.toISOString(),
    questions: walk.questions,
    shown: walk.shown,
    scores: walk.scores,
    navigation: walk.navigation,
    faults: walk.faults,
  }));
}
