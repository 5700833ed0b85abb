import type { ThreatModel } from '@cmdsp/workbench/threats';
import { ThreatsEditor } from '../../../bench/threats/threats-editor.tsx';
import type { BenchEditorProps } from '../engine.ts';
import { marksOf } from './marks-of.ts';

/** The editor of threat models with what is asked about the system as marks; a threat shows its state itself. */
export function ThreatsOnBench({ findings, ...props }: BenchEditorProps<ThreatModel>) {
  return <ThreatsEditor {...props} marks={marksOf(findings.filter(({ target }) => target?.includes('@') !== true))} />;
}
