import { Notice } from '../../ui/notice.tsx';
import type { Result } from './result-query.ts';

/** What became of a result after it was released: scored again, a pass that stands all the same, one that was taken away. */
export function ResultChanges({ result }: { readonly result: Result }) {
  const [newest] = result.earlier;
  if (newest === undefined) return null;
  const day = new Date(newest.replacedAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
  if (result.withdrawnBecause !== null) {
    return (
      <Notice tone="caution" title="An officer decided that this exam is not passed">
        <p>{result.withdrawnBecause}</p>
        <p>You can appeal against this decision; it is then looked at by people who had no part in it.</p>
      </Notice>
    );
  }
  return (
    <Notice title={`Scored again on ${day}`}>
      <p>
        Two officers changed how one question is scored, for everybody who had it. Before, this exam had{' '}
        {newest.percent.toFixed(1)} %.
      </p>
      {result.isPassKept && <p>The score is now below the mark. You passed, and your pass stands.</p>}
    </Notice>
  );
}
