import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import type { Desk } from './desk-query.ts';
import { dayWords, heldWords } from './desk-words.ts';
import styles from './desk.module.css';

type Held = Desk['misconceptions']['held'][number];

/** What at least five people of the cohort believe wrongly by their quiz answers, by field of work where that names nobody. */
export function HeldBeliefs({ misconceptions }: { readonly misconceptions: Desk['misconceptions'] }) {
  const { held, untilAt } = misconceptions;
  return (
    <>
      <p className={styles.quiet}>
        From quizzes, as of {dayWords(untilAt)}. Numbers change once a week, and only when at least five people have
        answered. Fewer than five are never shown.
      </p>
      {held.length === 0 ? (
        <Empty title="No misconception is held by five people">Look again when more quizzes are answered.</Empty>
      ) : (
        <DataTable<Held>
          caption="Misconceptions, the most common first"
          rows={held}
          keyOf={({ slug }) => slug}
          columns={[
            { id: 'belief', label: 'Belief', cell: ({ belief }) => belief },
            { id: 'people', label: 'People', cell: ({ people }) => people, isFigure: true },
            { id: 'groups', label: 'Fields of work', cell: heldWords },
            {
              id: 'topics',
              label: 'Read in',
              cell: ({ topics }) => (
                <span className={styles.topics}>
                  {topics.map(({ id }) => (
                    <Link key={id} to="/learn/topics/$topic" params={{ topic: id }}>
                      {id}
                    </Link>
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
