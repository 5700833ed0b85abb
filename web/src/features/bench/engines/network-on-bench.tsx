import { NetworkEditor } from '../../../bench/network/network-editor.tsx';
import type { BenchEditorProps } from '../engine.ts';
import type { BenchNetwork } from './bench-network.ts';

/** The editor of networks with the findings as marks on the rules and hosts that they are about. */
export function NetworkOnBench({ findings, ...props }: BenchEditorProps<BenchNetwork>) {
  const marks = findings.flatMap(({ sentence, target }) => (target === undefined ? [] : [{ sentence, at: [target] }]));
  return <NetworkEditor {...props} marks={marks} />;
}
