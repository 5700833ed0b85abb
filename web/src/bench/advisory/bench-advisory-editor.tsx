import type { Advisory } from '@cmdsp/workbench/advisory';
import { AdvisoryEditor } from './advisory-editor.tsx';
import { CsafTests } from './csaf-tests.tsx';

/** The editor with the tests of the standard: for advisories of one's own. In a lab the marking says what they find. */
export function BenchAdvisoryEditor(props: {
  readonly value: Advisory;
  readonly onChange: (value: Advisory) => void;
  readonly isReadOnly: boolean;
}) {
  return <AdvisoryEditor {...props} tests={(onShow) => <CsafTests value={props.value} onShow={onShow} />} />;
}
