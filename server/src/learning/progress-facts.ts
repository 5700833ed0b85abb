import { assertNever } from '@cmdsp/primitives';
import type { ProgressFact } from '@cmdsp/enrolment';
import type { Database, Tx } from '../db/database.ts';
import type { ProgressFacts } from '../db/tables/learning.ts';
import { newId } from '../db/uuid.ts';

/** Everything somebody did, oldest first. With the candidate role only inside `asPerson`. */
export async function listProgressFacts(db: Database | Tx, personId: string): Promise<readonly ProgressFact[]> {
  const rows = await db
    .selectFrom('progressFacts')
    .select(['kind', 'subject'])
    .where('personId', '=', personId)
    .orderBy('at')
    .execute();
  return rows.map(factOf);
}

/** Everything that some people did, by person; with the staff role. */
export async function listFactsOf(
  db: Database | Tx,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly ProgressFact[]>> {
  const facts = new Map<string, ProgressFact[]>(people.map((personId) => [personId, []]));
  if (people.length === 0) return facts;
  const rows = await db
    .selectFrom('progressFacts')
    .select(['personId', 'kind', 'subject'])
    .where('personId', 'in', people)
    .execute();
  for (const row of rows) facts.get(row.personId)?.push(factOf(row));
  return facts;
}

/**
 * Adds a fact; one that is known already changes nothing. `sitting` names the sitting where the fact is a
 * passed examination. True when the fact is new.
 */
export async function recordProgressFact(
  tx: Tx,
  { personId, fact, sitting }: { readonly personId: string; readonly fact: ProgressFact; readonly sitting?: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('progressFacts')
    .values({ id: newId(), personId, kind: fact.kind, subject: subjectOf(fact, sitting) })
    .onConflict((conflict) => conflict.columns(['personId', 'kind', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

function subjectOf(fact: ProgressFact, sitting = 'examination'): string {
  switch (fact.kind) {
    case 'topic-opened':
    case 'lecture-finished':
    case 'reading-finished':
      return fact.topic;
    case 'topic-quiz-answered':
      return `${fact.topic}/${fact.question}`;
    case 'module-quiz-passed':
      return String(fact.module);
    case 'examination-passed':
      return sitting;
    case 'case-finished':
      return fact.case;
    default:
      return assertNever(fact);
  }
}

function factOf({ kind, subject }: Pick<ProgressFacts, 'kind' | 'subject'>): ProgressFact {
  switch (kind) {
    case 'topic-opened':
    case 'lecture-finished':
    case 'reading-finished':
      return { kind, topic: subject };
    case 'topic-quiz-answered': {
      const [topic = '', question = ''] = subject.split('/');
      return { kind, topic, question };
    }
    case 'module-quiz-passed':
      return { kind, module: Number(subject) };
    case 'examination-passed':
      return { kind };
    case 'case-finished':
      return { kind, case: subject };
    default:
      return assertNever(kind);
  }
}
