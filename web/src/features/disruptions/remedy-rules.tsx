import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { remedyPolicyQuery, type RemedyPolicyAnswer } from './disruption-queries.ts';
import { lengthWords, treatmentWords } from './disruption-words.ts';

type Example = RemedyPolicyAnswer['examples'][number];

const columns: readonly Column<Example>[] = [
  { id: 'what', label: 'What happens', cell: ({ what }) => what },
  { id: 'how', label: 'Time', cell: ({ treatment }) => treatmentWords[treatment] },
  {
    id: 'credit',
    label: 'Given back',
    cell: ({ creditSeconds }) => (creditSeconds === 0 ? 'None' : lengthWords(creditSeconds)),
    isFigure: true,
  },
  { id: 'resit', label: 'Another attempt', cell: ({ isResitFree }) => (isResitFree ? 'Free' : 'As always') },
];

/** The rules in a sentence each, and what they give for examples; worked out by the program, not written by hand. */
export function RemedyRules() {
  const { data } = useQuery(remedyPolicyQuery);
  if (data === undefined) return null;
  const { policy, examples } = data;
  return (
    <>
      <p>
        Version {policy.version}. Interruptions below {policy.ignoreBelowSeconds} seconds cost nobody anything. Time
        that cannot be given back before the end, from {lengthWords(policy.freeResitFromSeconds)} on, makes another
        attempt free of waiting days and of the count. From {lengthWords(policy.leaveOutFromSeconds)} lost, a sitting
        stays out of the statistics about questions. Answers are never guessed, and a decision to pass is never changed
        by this.
      </p>
      <DataTable caption="Examples of the rules" columns={columns} rows={examples} keyOf={({ what }) => what} />
    </>
  );
}
