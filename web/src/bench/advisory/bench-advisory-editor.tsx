import type { Advisory } from '@cmdsp/workbench/advisory';
import type { AskedPlace } from '../use-asked-place.ts';
import { AdvisoryEditor } from './advisory-editor.tsx';
import { CsafTests } from './csaf-tests.tsx';
import { useCsafTests } from './use-csaf-tests.ts';

/** The editor with the tests of the standard: for advisories of one's own. In a lab the marking says what they find. */
export function BenchAdvisoryEditor({
  value,
  onChange,
  asked,
  isReadOnly,
}: {
  readonly value: Advisory;
  readonly onChange: (value: Advisory) => void;
  readonly asked: AskedPlace | null;
  readonly isReadOnly: boolean;
}) {
  const { state, run } = useCsafTests(value);
  return (
    <AdvisoryEditor
      value={value}
      onChange={onChange}
      asked={asked}
      isReadOnly={isReadOnly}
      tests={(onShow) => <CsafTests value={value} state={state} onRun={run} onShow={onShow} />}
    />
  );
}
