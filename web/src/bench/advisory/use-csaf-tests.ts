import { type Advisory, plainAdvisory } from '@cmdsp/workbench/advisory';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';

/** What the tests of the standard found, and in which state of the advisory. */
export type CsafTestsState =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly report: Answer<'POST /api/bench/csaf-tests'>; readonly tested: Advisory };

/** The first tests after a start of the server load their library, which takes seconds. */
const patience = 90_000;

/** Has the server test the advisory as it stands in the editor; the server keeps nothing of it. */
export function useCsafTests(value: Advisory): { readonly state: CsafTestsState; readonly run: () => void } {
  const [state, setState] = useState<CsafTestsState>({ kind: 'idle' });
  const run = async () => {
    setState({ kind: 'running' });
    try {
      const body = { document: plainAdvisory(value) };
      const signal = AbortSignal.timeout(patience);
      const report = await request('POST /api/bench/csaf-tests', { body }, { signal });
      setState({ kind: 'done', report, tested: value });
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return { state, run: () => void run() };
}
