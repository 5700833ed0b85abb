import { Section } from '../../ui/page.tsx';
import { DataTable } from '../../ui/data-table.tsx';

const rows = [
  { id: 'easy', answer: 'Right and easy', effect: 'Comes back much later' },
  { id: 'thought', answer: 'Right, but you had to think', effect: 'Comes back later' },
  { id: 'guessed', answer: 'Right, but guessed', effect: 'Comes back soon: luck is not knowledge' },
  { id: 'wrong', answer: 'Not right, however it came', effect: 'Comes back tomorrow' },
];

/** What the two things a learner says do to the date of a question. */
export function HowItWorks() {
  return (
    <Section title="How the dates are chosen">
      <p>
        Recalling something just before it is forgotten fixes it better than reading it again. So each question of a
        finished quiz has a date of its own: it comes back when your chance of recalling it has fallen to about 90 %
        (FSRS, a published model of forgetting). You answer, say how it came, and only then see what is right.
      </p>
      <DataTable
        caption="What your answer does to the date of a question"
        columns={[
          { id: 'answer', label: 'Your answer', cell: ({ answer }) => answer },
          { id: 'effect', label: 'The question', cell: ({ effect }) => effect },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
      />
      <p>
        Days that you leave out cost nothing: there are no streaks, and never more than five minutes are proposed.
        Practice counts for nothing but your memory; nobody else sees it.
      </p>
    </Section>
  );
}
