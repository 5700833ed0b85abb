import type { SystemModel } from '@cmdsp/workbench/system-model';
import { SystemModelEditor } from '../../../bench/system-model/system-model-editor.tsx';
import type { BenchEditorProps } from '../engine.ts';
import { marksOf } from './marks-of.ts';

/** The editor of system models with the findings as marks on the parts that they are about. */
export function SystemModelOnBench({ findings, ...props }: BenchEditorProps<SystemModel>) {
  return <SystemModelEditor {...props} marks={marksOf(findings)} />;
}
