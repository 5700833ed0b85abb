import { checkReferences } from '@cmdsp/dossiers';
import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { selfPaced } from '../../content/cohorts.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { type DossierRow, listPartTexts } from '../../dossiers/find-dossier.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { listComments } from '../../dossiers/list-comments.ts';
import { listEntries } from '../../dossiers/list-entries.ts';
import { listLabEvidence } from '../../dossiers/list-lab-evidence.ts';
import { presentWhole } from '../../dossiers/present-whole.ts';
import { Problem } from '../../http/problem.ts';
import { listTaughtCohorts } from '../../learning/cohort-standing.ts';

type Taught = DossierRow & { readonly candidate: string; readonly cohort: string };

/** The dossiers in hand of the candidates whom a facilitator teaches now. */
export async function listTaughtDossiers(
  { catalogue, databases }: Context,
  facilitatorId: string,
): Promise<z.input<Endpoints['GET /api/staff/dossiers']['response']>> {
  return databases.staff.transaction().execute(async (tx) => {
    const shown = [];
    for (const dossier of await findTaught(tx, { facilitatorId, dossierId: null })) {
      const texts = await listPartTexts(tx, dossier);
      const entries = await listEntries(tx, dossier.id);
      const { comments } = await tx
        .selectFrom('dossierComments')
        .select((count) => count.fn.countAll<string>().as('comments'))
        .where('dossierId', '=', dossier.id)
        .executeTakeFirstOrThrow();
      const saved = texts.flatMap(({ savedAt }) => (savedAt === null ? [] : [savedAt.getTime()]));
      shown.push({
        id: dossier.id,
        candidate: dossier.candidate,
        cohort: dossier.cohort,
        case: catalogue.capstones.find(({ id }) => id === dossier.caseId)?.title ?? dossier.caseId,
        words: texts.reduce((sum, { words }) => sum + words, 0),
        entries: entries.length,
        findings: checkReferences(entries).length,
        comments: Number(comments),
        lastChangeAt: saved.length === 0 ? null : new Date(Math.max(...saved)).toISOString(),
        isFrozen: dossier.frozenAt !== null,
      });
    }
    return { dossiers: shown };
  });
}

/** One dossier for its facilitator. @throws Problem `not-found` for others, who do not learn whether there is one */
export async function showTaughtDossier(
  { catalogue, databases }: Context,
  asked: { readonly facilitatorId: string; readonly dossierId: string },
): Promise<z.input<Endpoints['GET /api/staff/dossiers/:dossier']['response']>> {
  return databases.staff.transaction().execute(async (tx) => {
    const dossier = await getTaughtDossier(tx, asked);
    const capstone = getCapstoneCase(catalogue, dossier.caseId);
    const texts = await listPartTexts(tx, dossier);
    const entries = await listEntries(tx, dossier.id);
    const { personId, frozenAt: until } = dossier;
    const labs = await listLabEvidence(tx, { catalogue, personId, until });
    return {
      ...presentWhole({ capstone, dossier, texts, entries, labs }),
      id: dossier.id,
      candidate: dossier.candidate,
      facilitation: capstone.facilitation,
      findings: checkReferences(entries),
      mayComment: dossier.frozenAt === null,
      comments: await listComments(tx, { dossierId: dossier.id, viewerId: asked.facilitatorId }),
    };
  });
}

/** A dossier of a candidate whom this facilitator teaches now. @throws Problem `not-found` */
export async function getTaughtDossier(
  tx: Tx,
  asked: { readonly facilitatorId: string; readonly dossierId: string },
): Promise<Taught> {
  const [found] = await findTaught(tx, asked);
  if (found === undefined)
    throw new Problem('not-found', 'There is no such dossier among the candidates whom you teach.');
  return found;
}

async function findTaught(
  tx: Tx,
  { facilitatorId, dossierId }: { readonly facilitatorId: string; readonly dossierId: string | null },
): Promise<readonly Taught[]> {
  const cohorts = await listTaughtCohorts(tx, facilitatorId);
  if (cohorts.length === 0) return [];
  const { rows } = await sql<Taught>`
    select d.*, p.display_name as candidate, c.title as cohort
    from dossiers d join people p on p.id = d.person_id
    left join cohort_members m on m.person_id = d.person_id
    join cohorts c on c.id = coalesce(m.cohort_id, ${selfPaced.id})
    where d.left_at is null and c.id = any (${cohorts}) and d.person_id <> ${facilitatorId}
      and (${dossierId}::uuid is null or d.id = ${dossierId}::uuid)
    order by c.title, p.display_name, d.id limit 500`.execute(tx);
  return rows;
}
