import type { Result } from './result-query.ts';

/** How sure the decision is, in plain words and whole people. */
export function Certainty({ result }: { readonly result: Result }) {
  const { certainty, decision, percent, passPercent } = result;
  if (certainty === null) return null;
  const { standardErrorPercent, passPercent: reaches, sameDecision } = certainty;
  const near = standardErrorPercent !== null && Math.abs(percent - passPercent) <= standardErrorPercent;
  return (
    <>
      {standardErrorPercent !== null && (
        <p>
          No exam measures exactly. With other questions of the same kind this score could as well have been about{' '}
          {standardErrorPercent.toFixed(1)} points of percent higher or lower.{' '}
          {near
            ? 'That is further than your score is away from the mark: the decision is a close one.'
            : 'The mark is further away than that.'}
        </p>
      )}
      {reaches !== null && (
        <p>
          Of 100 people with exactly this score, {wholePeople(decision === 'pass' ? reaches : 100 - reaches)} know{' '}
          {decision === 'pass' ? 'at least as much as the mark asks for' : 'less than the mark asks for'}.
        </p>
      )}
      <p>
        {sameDecision.kind === 'known'
          ? `Of 100 people who sat this form, ${wholePeople(sameDecision.percent)} would be decided about alike by another form.`
          : `How many people would be decided about alike by another form: too few have sat this form to say${
              sameDecision.needsMore === null ? '' : `; it needs about ${sameDecision.needsMore} more`
            }.`}
      </p>
    </>
  );
}

/** Never 0 or 100: nothing here is certain. */
function wholePeople(percent: number): string {
  if (percent > 99) return 'more than 99';
  return percent < 1 ? 'fewer than 1' : `about ${Math.round(percent)}`;
}
