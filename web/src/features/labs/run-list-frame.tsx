import type { ReactNode } from 'react';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import styles from './labs.module.css';

type List = { readonly runs: readonly unknown[]; readonly isMore: boolean };

/** What stands around a list of graded runs: waiting, a refusal, nothing yet, and that there are older ones. */
export function RunListFrame<Shown extends List>({
  list,
  error,
  onRetry,
  isNarrowed,
  children,
}: {
  readonly list: Shown | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly isNarrowed: boolean;
  readonly children: (list: Shown) => ReactNode;
}) {
  if (list === undefined)
    return error === null ? <Loading what="the runs" lines={6} /> : <StaffRefusal error={error} onRetry={onRetry} />;
  if (list.runs.length === 0 && !isNarrowed)
    return <Empty title="No graded run yet">What learners hand in appears here, newest first.</Empty>;
  return (
    <>
      {children(list)}
      {list.runs.length === 0 && <Empty title="No such run">Choose another lab or all results.</Empty>}
      {list.isMore && (
        <p className={styles.quiet}>
          The newest {list.runs.length} are shown. Choose a lab to see older ones of that lab.
        </p>
      )}
    </>
  );
}
