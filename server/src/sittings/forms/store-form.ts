import { type AssembledForm, type FrozenForm, type PanelDifficulties, stateEquivalence } from '@cmdsp/forms';
import { canonicalJson, formatRational, type Json } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { checkStoredForm } from './check-stored-form.ts';
import { actorOf, decidedBy, type FormDecider } from './form-decider.ts';
import type { FormSource } from './form-source.ts';
import { listFormsInUse } from './list-forms-in-use.ts';
import { recordWalk } from './record-walk.ts';

/** The check found something on a form that was just assembled: that is a fault of the program, or two met. */
export class FormFaultError extends Error {
  readonly code = 'form-fault';
}

/**
 * Stores a frozen form with its statement, the walk through it and the decision to propose it, each with its ledger
 * record. The same paper is never stored twice: then the existing form is the answer.
 * @throws FormFaultError when the independent check finds anything
 */
export async function storeForm(
  tx: Tx,
  options: {
    readonly source: FormSource;
    readonly panel: PanelDifficulties;
    readonly kind: SittingKind;
    readonly seed: string;
    readonly decider: FormDecider;
    readonly reason: string;
    readonly form: AssembledForm;
    readonly frozen: FrozenForm;
  },
): Promise<string> {
  const { source, panel, kind, seed, decider, reason, form, frozen } = options;
  const { paperHash, keyHash } = frozen;
  const isBankPrivate = kind === 'certification' && source.isBankPrivate;
  // One at a time: each form is held against all that were stored before it.
  await sql`select pg_advisory_xact_lock(hashtext('cmdsp-store-form'))`.execute(tx);
  const known = await tx
    .selectFrom('forms')
    .select('id')
    .where('kind', '=', kind)
    .where('paperHash', '=', paperHash)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const others = await listFormsInUse(tx, { source, kind });
  const number = await nextNumber(tx);
  const id = await insertForm(tx, { ...options, number, isBankPrivate });
  const violations = await checkStoredForm(tx, { source, formId: id });
  if (violations.length > 0) throw new FormFaultError(violations.map(({ message }) => message).join('; '));
  const { contentRelease } = source;
  const facts = { number, paperHash, keyHash, others, panel, seedHash: sha256(seed), contentRelease, isBankPrivate };
  const statement = canonicalJson(stateEquivalence(form, facts));
  const statementHash = sha256(statement);
  await tx.insertInto('formStatements').values({ formId: id, statement, statementHash }).execute();
  await tx
    .insertInto('formDecisions')
    .values({ id: newId(), formId: id, step: 'proposed', ...decidedBy(decider), reason })
    .execute();
  const { solver } = form;
  await appendRecord(tx, {
    streamKind: 'form',
    streamId: id,
    kind: 'form-proposed',
    actor: actorOf(decider),
    reason,
    body: { kind, number, paperHash, keyHash, statementHash, seedHash: sha256(seed), solver, contentRelease },
  });
  await recordWalk(tx, { formId: id, source, actor: actorOf(decider) });
  return id;
}

async function nextNumber(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('forms')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

async function insertForm(
  tx: Tx,
  options: Parameters<typeof storeForm>[1] & { readonly number: number; readonly isBankPrivate: boolean },
): Promise<string> {
  const { source, kind, seed, form, frozen, number, isBankPrivate } = options;
  const { blueprint, parts } = form;
  const id = newId();
  await tx
    .insertInto('forms')
    .values({
      id,
      number,
      kind,
      blueprintId: blueprint.id,
      title: blueprint.title,
      questionCount: frozen.key.questions.length,
      pretestCount: blueprint.pretest,
      durationMinutes: blueprint.durationMinutes,
      passMark: formatRational(blueprint.passMark),
      minimumForBand: blueprint.minimumForBand,
      paperHash: frozen.paperHash,
      contentRelease: source.contentRelease,
      isBankPrivate,
    })
    .execute();
  // Both are plain JSON by their definition.
  const paper = canonicalJson(frozen.paper as unknown as Json);
  const key = canonicalJson(frozen.key as unknown as Json);
  const questionIds = parts.flatMap((part) =>
    part.kind === 'set' ? [part.set.id, ...part.set.questions.map((question) => question.id)] : [part.question.id],
  );
  await tx.insertInto('formPapers').values({ formId: id, paper }).execute();
  await tx.insertInto('formKeys').values({ formId: id, key, keyHash: frozen.keyHash, seed, questionIds }).execute();
  return id;
}
