import type { Evidence } from '@cmdsp/certification';
import { type Instant, instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { outcomesOf } from '../marking/outcomes-of.ts';

type QuizRow = { readonly module: number; readonly passedAt: Date; readonly points: string; readonly maximum: string };
type ExamRow = {
  readonly sittingId: string;
  readonly passedAt: Date;
  readonly points: string;
  readonly maximum: string;
  readonly passMark: string;
  readonly isBankPrivate: boolean;
};

/**
 * Reads what a candidate has to show: the first pass of each module quiz and the first released pass of the certification exam.
 * Works as staff, and as the candidate inside `asPerson`: row level security and the view decide what is seen.
 */
export async function loadEvidence(
  db: Database | Tx,
  { personId, as }: { personId: string; as: 'staff' | 'candidate' },
): Promise<Evidence> {
  const quizzes = await sql<QuizRow>`
    select distinct on (module) module, submitted_at as passed_at, points, maximum
    from quiz_tries where person_id in (select people_of(${personId}::uuid)) and is_passed
    order by module, submitted_at`.execute(db);
  const results = as === 'staff' ? sql.table('results') : sql.table('released_results');
  const exams = await sql<ExamRow>`
    select r.sitting_id, r.released_at as passed_at, r.points, r.maximum, r.pass_mark, f.is_bank_private
    from ${results} r join sittings s on s.id = r.sitting_id join forms f on f.id = s.form_id
    where r.person_id in (select people_of(${personId}::uuid)) and r.kind = 'certification' and r.decision = 'pass' and r.released_at is not null and s.state <> 'voided'
    order by f.is_bank_private desc, r.released_at limit 1`.execute(db);
  const work = await outcomesOf(db, personId);
  const [exam] = exams.rows;
  return {
    quizPasses: quizzes.rows.map((row) => ({ ...row, passedAt: instant(row.passedAt.getTime()) })),
    exam: exam === undefined ? null : { ...exam, passedAt: instant(exam.passedAt.getTime()) },
    work: work.flatMap(({ kind, subject, round, state, promisedBy, releasedAt, points, isPassed }) => {
      if (state === 'withdrawn') return [];
      return [
        {
          kind,
          subject,
          round,
          state,
          promisedBy: instantOf(promisedBy),
          releasedAt: instantOf(releasedAt),
          points,
          isPassed,
        },
      ];
    }),
  };
}

function instantOf(at: Date | null): Instant | null {
  return at === null ? null : instant(at.getTime());
}
