import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CaseRole, CaseStep, Place, Visit } from './case-queries.ts';
import styles from './play.module.css';

type Debrief = Place<'debrief'>['debrief'];
type Counts = Extract<Debrief['others'], { kind: 'counts' }>['counts'];
type Row = { readonly decision: CaseStep['decisions'][number]; readonly isOwn: boolean; readonly counts: Counts };
type OtherPlayersProps = Pick<Debrief, 'others' | 'roles'> & { readonly path: readonly Visit[] };

/** How other people chose at the same steps, by role: numbers without names, from five people on. */
export function OtherPlayers({ others, roles, path }: OtherPlayersProps) {
  if (others.kind === 'too-few') {
    return (
      <p className={styles.words}>
        {peopleWords(others.people)} finished this case so far. From {others.needed} on, this shows how many chose what,
        by role and without names.
      </p>
    );
  }
  return (
    <>
      <p className={styles.words}>
        {others.people} other people have finished this case. Each counts once for each role, by their first play; what
        most chose is not therefore right.
      </p>
      {path.map(({ step, choice }) => {
        const own = others.counts.filter((count) => count.step === step.id);
        const rows = step.decisions.map((decision) => ({
          decision,
          isOwn: decision.id === choice.decision,
          counts: own.filter((count) => count.decision === decision.id),
        }));
        return (
          <div key={step.id} className={styles.part}>
            <h3>
              Step {step.number}: {step.title}
            </h3>
            <DataTable
              caption={`How others chose at step ${step.number}`}
              columns={columnsFor(roles)}
              rows={rows}
              keyOf={({ decision }) => decision.id}
            />
          </div>
        );
      })}
    </>
  );
}

function columnsFor(roles: Debrief['roles']): readonly Column<Row>[] {
  const labelOf = (id: CaseRole) => roles.find((role) => role.id === id)?.label ?? id;
  return [
    {
      id: 'decision',
      label: 'Decision',
      cell: ({ decision, isOwn }) => (
        <span className={styles.otherDecision}>
          {decision.text} {isOwn && <Tag tone="accent">You</Tag>}
        </span>
      ),
    },
    { id: 'all', label: 'Others', isFigure: true, cell: ({ counts }) => sumOf(counts) },
    {
      id: 'roles',
      label: 'By role',
      cell: ({ counts }) =>
        counts.length === 0 ? (
          'Nobody'
        ) : (
          <ul className={styles.counts}>
            {counts.map(({ role, count }) => (
              <li key={role}>
                {count} × {labelOf(role)}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function peopleWords(people: number): string {
  if (people === 0) return 'Nobody else has';
  return people === 1 ? 'One other person has' : `${people} other people have`;
}
