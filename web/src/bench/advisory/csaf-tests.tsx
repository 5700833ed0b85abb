import { type Advisory, plainAdvisory } from '@cmdsp/workbench/advisory';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import styles from './advisory.module.css';
import { CsafFindings } from './csaf-findings.tsx';

type Report = Answer<'POST /api/bench/csaf-tests'>;
type State =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly report: Report; readonly tested: Advisory };

/** The first tests after a start of the server load their library, which takes seconds. */
const patience = 90_000;

/** Runs the tests of the standard on the server, which keeps nothing, and shows what they find by its place. */
export function CsafTests({ value, onShow }: { readonly value: Advisory; readonly onShow: (path: string) => void }) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const run = async () => {
    setState({ kind: 'running' });
    try {
      const report = await request(
        'POST /api/bench/csaf-tests',
        { body: { document: plainAdvisory(value) } },
        { signal: AbortSignal.timeout(patience) },
      );
      setState({ kind: 'done', report, tested: value });
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return (
    <div className={styles.part}>
      <p>
        The schema and the mandatory, optional and informative tests of CSAF 2.0 (section 6). They run on the server,
        which keeps nothing of the advisory; the first time after its start takes some seconds.
      </p>
      <div className={styles.bar}>
        <Button look="primary" isPending={state.kind === 'running'} onPress={() => void run()}>
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
