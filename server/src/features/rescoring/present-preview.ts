import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Flip, RescoringPreview } from '../../rescoring/rescoring-preview.ts';

type Known = {
  readonly sittingId: string;
  readonly name: string | null;
  readonly certificate: string | null;
  readonly isPassKept: boolean;
};

/** A preview with the people in it: their names, and the certificates that rest on what changes. */
export async function presentPreview(tx: Tx, preview: RescoringPreview) {
  const known = await listKnown(tx, [...preview.failToPass, ...preview.passToFail]);
  const present = ({ sittingId, before, after }: Flip) => {
    const { name = null, certificate = null, isPassKept = false } = known.get(sittingId) ?? {};
    return { sitting: sittingId, name, certificate, isPassKept, before, after };
  };
  return {
    forms: preview.forms.map(({ id, number, sittings, reliability }) => ({ id, number, sittings, reliability })),
    sittings: preview.sittings,
    changed: preview.changed,
    failToPass: preview.failToPass.map(present),
    passToFail: preview.passToFail.map(present),
    distribution: preview.distribution,
  };
}

async function listKnown(tx: Tx, flips: readonly Flip[]): Promise<ReadonlyMap<string, Known>> {
  if (flips.length === 0) return new Map();
  const sittings = flips.map(({ sittingId }) => sittingId);
  const { rows } = await sql<Known>`
    select r.sitting_id, p.legal_name as name, r.is_pass_kept, (
      select c.number from certificates c
      where c.person_id in (select people_of(r.person_id)) and c.status <> 'revoked' order by c.awarded_at desc limit 1
    ) as certificate
    from results r left join people p on p.id = r.person_id
    where r.sitting_id = any (${sittings}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.sittingId, row]));
}
