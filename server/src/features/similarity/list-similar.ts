import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { MarkedKind } from '../../db/tables/marking.ts';

/** Two scripts of different people that share passages. */
export type SimilarPair = {
  readonly oneId: string;
  readonly otherId: string;
  readonly oneSubmission: string;
  readonly otherSubmission: string;
  readonly oneCode: string;
  readonly otherCode: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly title: string;
  /** Share of the shorter one's fingerprints, 0 to 1. */
  readonly share: number;
  readonly finding: 'no-concern' | 'concern' | null;
};

/**
 * Pairs of scripts of one subject whose fingerprints overlap by a share, the most first; never two of one person, whose
 * second round may repeat the first. Fingerprints that very many texts share say nothing and are left out.
 */
export async function listSimilar(tx: Tx, leastShare: number): Promise<readonly SimilarPair[]> {
  const { rows } = await sql<SimilarPair>`
    with prints as (
      select f.script_id, s.kind, s.subject, cardinality(f.hashes) as size, h.hash
      from script_fingerprints f join scripts s on s.id = f.script_id, unnest(f.hashes) as h (hash)
    ), pairs as (
      select a.script_id as one_id, b.script_id as other_id, count(*)::float8 / least(a.size, b.size) as share
      from prints a join prints b on b.hash = a.hash and b.kind = a.kind and b.subject = a.subject and b.script_id > a.script_id
      group by a.script_id, b.script_id, a.size, b.size
      having count(*) >= 3 and count(*) >= ${leastShare}::float8 * least(a.size, b.size)
    )
    select p.one_id, p.other_id, p.share, one.code as one_code, other.code as other_code, one.kind, one.subject,
      one.submission_id as one_submission, other.submission_id as other_submission, r.criteria->>'title' as title, v.finding
    from pairs p join scripts one on one.id = p.one_id join scripts other on other.id = p.other_id
      join script_rubrics r on r.hash = one.rubric_hash
      join submissions mine on mine.id = one.submission_id join submissions theirs on theirs.id = other.submission_id
      left join merged_people m on m.closed_id = mine.person_id left join merged_people n on n.closed_id = theirs.person_id
      left join similarity_reviews v on v.one_id = p.one_id and v.other_id = p.other_id
    where coalesce(m.kept_id, mine.person_id) <> coalesce(n.kept_id, theirs.person_id)
    order by v.finding is not null, p.share desc, one.code limit 200`.execute(tx);
  return rows;
}
