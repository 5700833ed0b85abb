import type { Catalogue } from '@cmdsp/content';
import { assembleForm, freezeForm, type Infeasible } from '@cmdsp/forms';
import { canonicalJson, formatRational, type Json, ok, refused, type Result } from '@cmdsp/primitives';
import type { Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { blueprintOf } from './blueprint-of.ts';

/** What forms are made from. */
export type FormSource = {
  readonly catalogue: Catalogue;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
};

/**
 * Assembles a form by a recorded seed, freezes it and stores paper and key apart, with a ledger record of both hashes.
 * Nothing from `exclude` is on it. The same paper is never stored twice: then the existing form is the answer.
 */
export async function freezeNewForm(
  tx: Tx,
  options: {
    readonly source: FormSource;
    readonly kind: SittingKind;
    readonly seed: string;
    readonly exclude: ReadonlySet<string>;
    readonly actor: string;
  },
): Promise<Result<string, Infeasible>> {
  const { source, kind, seed, exclude, actor } = options;
  const { programme, bank, topics } = source.catalogue;
  // The rehearsal is made of practice questions, so that it gives nothing of the examination away.
  const pool = kind === 'certification' ? bank : { questions: topics.flatMap(({ quiz }) => quiz), sets: [] };
  const blueprint = blueprintOf(kind === 'certification' ? programme.examination : programme.rehearsal);
  const assembled = assembleForm({ ...pool, blueprint, seed, exclude });
  if (!assembled.ok) return refused(assembled.problem);
  const frozen = freezeForm({ parts: assembled.value.parts, hash: sha256 });
  const id = newId();
  const stored = await tx
    .insertInto('forms')
    .values({
      id,
      kind,
      blueprintId: blueprint.id,
      title: blueprint.title,
      questionCount: frozen.key.questions.length,
      durationMinutes: blueprint.durationMinutes,
      passMark: formatRational(blueprint.passMark),
      minimumForBand: blueprint.minimumForBand,
      paperHash: frozen.paperHash,
      contentRelease: source.contentRelease,
      isBankPrivate: kind === 'certification' && source.isBankPrivate,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'paperHash']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (stored === undefined) return ok(await getFormId(tx, kind, frozen.paperHash));
  // Both are plain JSON by their definition.
  const paper = canonicalJson(frozen.paper as unknown as Json);
  const key = canonicalJson(frozen.key as unknown as Json);
  const questionIds = assembled.value.parts.flatMap((part) =>
    part.kind === 'set' ? [part.set.id, ...part.set.questions.map((question) => question.id)] : [part.question.id],
  );
  await tx.insertInto('formPapers').values({ formId: id, paper }).execute();
  await tx.insertInto('formKeys').values({ formId: id, key, keyHash: frozen.keyHash, seed, questionIds }).execute();
  await appendRecord(tx, {
    streamKind: 'form',
    streamId: id,
    kind: 'form-frozen',
    actor,
    body: { kind, paperHash: frozen.paperHash, keyHash: frozen.keyHash, contentRelease: source.contentRelease },
  });
  return ok(id);
}

async function getFormId(tx: Tx, kind: SittingKind, paperHash: string): Promise<string> {
  const { id } = await tx
    .selectFrom('forms')
    .select('id')
    .where('kind', '=', kind)
    .where('paperHash', '=', paperHash)
    .executeTakeFirstOrThrow();
  return id;
}
