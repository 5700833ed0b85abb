import type { Endpoints } from '@cmdsp/contract';
import { agreementOf, type MarkPair } from '@cmdsp/marking';
import type { Estimate } from '@cmdsp/psychometrics';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { getCriteria } from '../../marking/keep-criteria.ts';
import { listMarkedTwice, type MarkedTwice, pairsOf } from './list-pairs.ts';

type Answer = z.input<Endpoints['GET /api/marking-agreement']['response']>;
type Presented = Answer['subjects'][number]['agreement'];

/** How far independent marks agree, by subject, by criterion and by marker. */
export async function showAgreement({ databases }: Pick<Context, 'databases'>): Promise<Answer> {
  const db = databases.staff;
  const works = await listMarkedTwice(db);
  if (works.length === 0) return { subjects: [], markers: [], criteria: [] };
  const nameOf = ({ kind, subject }: MarkedTwice) => `${kind} ${subject}`;
  const names = [...new Set(works.map(nameOf))].toSorted();
  const subjects = names.map((name) => works.filter((work) => nameOf(work) === name));
  const markerIds = [...new Set(works.flatMap(({ one, other }) => [one.markerId, other.markerId]))];
  const people = await db
    .selectFrom('people')
    .select(['id', 'displayName'])
    .where('id', 'in', markerIds)
    .orderBy('displayName')
    .orderBy('id')
    .execute();
  return {
    subjects: subjects.flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { kind, subject, title } = first;
      return [{ kind, subject, title, agreement: present(pairsOf(rows), rows.length) }];
    }),
    markers: people.map(({ id, displayName }) => {
      const theirs = works.filter(({ one, other }) => one.markerId === id || other.markerId === id);
      return { id, name: displayName, agreement: present(pairsOf(theirs, { markerId: id }), theirs.length) };
    }),
    criteria: await byCriterion(databases, subjects),
  };
}

/** How far a marker agrees with the others; null before there is a work with two marks. */
export async function showOwnAgreement(
  { databases }: Pick<Context, 'databases'>,
  markerId: string,
): Promise<{ agreement: Presented | null }> {
  const works = await listMarkedTwice(databases.staff, markerId);
  return { agreement: works.length === 0 ? null : present(pairsOf(works, { markerId }), works.length) };
}

async function byCriterion(
  databases: Context['databases'],
  subjects: readonly (readonly MarkedTwice[])[],
): Promise<Answer['criteria']> {
  const found: Answer['criteria'] = [];
  for (const rows of subjects) {
    const [first] = rows;
    if (first === undefined) continue;
    const { kind, subject } = first;
    const { rubricHash } = await databases.staff
      .selectFrom('scripts')
      .select('rubricHash')
      .where('id', '=', first.scriptId)
      .executeTakeFirstOrThrow();
    const { criteria } = await getCriteria(databases.staff, rubricHash);
    for (const { id, title } of criteria) {
      const pairs = pairsOf(rows, { criterion: id });
      if (pairs.length > 0)
        found.push({ kind, subject, criterion: id, title, agreement: present(pairs, pairs.length) });
    }
  }
  return found;
}

/** From fewer works nothing is said: levels of one work hang together, so that many pairs from few works look surer than they are. */
const fewestWorks = 10;

function present(pairs: readonly MarkPair[], works: number): Presented {
  const { exact, adjacent, linearKappa, quadraticKappa, severity } = agreementOf(pairs);
  const inWorks = (estimate: Estimate): Presented['exact'] => countInWorks(estimate, { pairs: pairs.length, works });
  return {
    pairs: pairs.length,
    works,
    exact: inWorks(exact),
    adjacent: inWorks(adjacent),
    linearKappa: inWorks(linearKappa),
    quadraticKappa: inWorks(quadraticKappa),
    severity: inWorks(severity),
  };
}

/** What is missing, counted in works instead of pairs of levels. */
function countInWorks(
  estimate: Estimate,
  { pairs, works }: { readonly pairs: number; readonly works: number },
): Presented['exact'] {
  if (works >= fewestWorks && estimate.kind !== 'too-few') return estimate;
  const missing = estimate.kind === 'too-few' ? Math.ceil((estimate.needsMore * works) / pairs) : 0;
  const needsMore = Math.max(missing, fewestWorks - works, 1);
  return { kind: 'too-few', responses: works, needsMore, value: null, interval: null };
}
