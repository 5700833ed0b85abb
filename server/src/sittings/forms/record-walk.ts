import { createHmac } from 'node:crypto';
import { canonicalJson, parseRational } from '@cmdsp/primitives';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { buildId } from './build-id.ts';
import type { FormWalk } from './walk/form-walk.ts';
import { walkForm } from './walk/walk-form.ts';

/** Walks through a stored form on this build and keeps what was found, with its ledger record. */
export async function recordWalk(
  tx: Tx,
  options: { readonly formId: string; readonly source: { readonly release: string }; readonly actor: string },
): Promise<FormWalk> {
  const { formId, source, actor } = options;
  const stored = await tx
    .selectFrom('forms')
    .innerJoin('formPapers', 'formPapers.formId', 'forms.id')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select(['formPapers.paper', 'formKeys.key', 'forms.passMark', 'forms.minimumForBand'])
    .where('forms.id', '=', formId)
    .executeTakeFirstOrThrow();
  const { paper, key, minimumForBand } = stored;
  const passMark = parseRational(stored.passMark);
  const walk = walkForm({ paper, key, passMark, minimumForBand, handleOf: handleIn(formId) });
  const hasPassed = walk.faults.length === 0;
  const build = buildId(source);
  const text = canonicalJson(walk);
  await tx.insertInto('formWalks').values({ id: newId(), formId, build, hasPassed, walk: text }).execute();
  await appendRecord(tx, {
    streamKind: 'form',
    streamId: formId,
    kind: 'form-walked',
    actor,
    body: { build, hasPassed, walkHash: sha256(text) },
  });
  return walk;
}

/** Handles as sittings have them; nobody sits this one, so they need no secret. */
function handleIn(formId: string): (label: string) => string {
  return (label) => createHmac('sha256', formId).update(label).digest('base64url').slice(0, 16);
}
