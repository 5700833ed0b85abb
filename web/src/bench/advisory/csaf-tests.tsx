import type { Advisory } from '@cmdsp/workbench/advisory';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import styles from './advisory.module.css';
import { CsafFindings } from './csaf-findings.tsx';
import type { CsafTestsState } from './use-csaf-tests.ts';

/** The tests of the standard: the button that runs them, and what they found by its place. */
export function CsafTests({
  value,
  state,
  onRun,
  onShow,
}: {
  readonly value: Advisory;
  readonly state: CsafTestsState;
  readonly onRun: () => void;
  readonly onShow: (path: string) => void;
}) {
  return (
    <div className={styles.part}>
      <p>
        The schema and the mandatory, optional and informative tests of CSAF 2.0 (section 6). They run on the server,
        which keeps nothing of the advisory; the first time after its start takes some seconds.
      </p>
      <div className={styles.bar}>
        <Button look="primary" isPending={state.kind === 'running'} onPress={onRun}>
          {state.kind === 'done' ? 'Run the tests again' : 'Run the tests'}
        </Button>
      </div>
      {state.kind === 'failed' && <Failure error={state.error} />}
      {state.kind === 'done' && state.tested !== value && (
        <Notice tone="caution" title="You have changed the advisory since it was tested." />
      )}
      {state.kind === 'done' && <CsafFindings report={state.report} onShow={onShow} />}
    </div>
  );
}
