import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Rescorings } from '../../db/tables/rescorings.ts';
import { Problem } from '../../http/problem.ts';
import { findExaminedQuestion } from '../../rescoring/find-question.ts';
import type { Selectable } from 'kysely';
import { presentPreview } from './present-preview.ts';
import { presentQuestion } from './present-question.ts';

type Kind = 'another-key' | 'several-keys' | 'drop' | 'reversal';

/** Every change, newest first, and the questions of forms that somebody has sat. */
export async function listRescorings(tx: Tx, personId: string) {
  const rows = await rescorings(tx).orderBy('rescorings.number', 'desc').limit(200).execute();
  return { rescorings: rows.map((row) => present(row, personId)), questions: await listQuestions(tx) };
}

/** One change with its question and what it does. @throws Problem `not-found` */
export async function showRescoring(tx: Tx, { id, personId }: { readonly id: string; readonly personId: string }) {
  const row = await rescorings(tx).where('rescorings.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such change.');
  const question = await findExaminedQuestion(tx, row.questionId);
  return {
    rescoring: present(row, personId),
    change: row.change,
    question: question === null ? null : presentQuestion(question),
    preview: await presentPreview(tx, row.preview),
  };
}

function rescorings(tx: Tx) {
  return tx
    .selectFrom('rescorings')
    .leftJoin('people as proposer', 'proposer.id', 'rescorings.proposedBy')
    .leftJoin('people as signer', 'signer.id', 'rescorings.signedBy')
    .selectAll('rescorings')
    .select(['proposer.displayName as proposerName', 'signer.displayName as signerName']);
}

function present(
  row: Selectable<Rescorings> & { readonly proposerName: string | null; readonly signerName: string | null },
  personId: string,
) {
  const { change, preview } = row;
  const changed: Kind = change.kind === 'drop' ? 'drop' : change.keys.length > 1 ? 'several-keys' : 'another-key';
  const kind: Kind = row.reverts === null ? changed : 'reversal';
  return {
    id: row.id,
    number: row.number,
    questionId: row.questionId,
    kind,
    state: row.state,
    reason: row.reason,
    proposedBy: row.proposerName,
    proposedAt: row.proposedAt.toISOString(),
    signedBy: row.signerName,
    signedAt: row.signedAt?.toISOString() ?? null,
    signReason: row.signReason,
    isOwn: row.proposedBy === personId,
    changed: preview.changed,
    failToPass: preview.failToPass.length,
    passToFail: preview.passToFail.length,
  };
}

async function listQuestions(tx: Tx): Promise<{ id: string; stem: string; set: string | null }[]> {
  const { rows } = await sql<{ id: string; stem: string; set: string | null }>`
    select distinct on (q.id) q.id, q.stem, q.set from (
      select f.number, question->>'id' as id, question->>'stem' as stem,
        case when part->>'kind' = 'set' then part->>'id' end as set
      from forms f join form_papers p on p.form_id = f.id, jsonb_array_elements(p.paper->'parts') part,
        jsonb_array_elements(case when part->>'kind' = 'set' then part->'questions' else jsonb_build_array(part->'question') end) question
      where f.kind = 'certification' and exists (select from results r where r.form_id = f.id)
    ) q order by q.id, q.number desc`.execute(tx);
  return rows;
}
