import type { SystemModel } from '@cmdsp/workbench/system-model';
import type { AttackPath } from '@cmdsp/workbench/threats';
import { useEffect, useMemo, useRef } from 'react';
import { Select } from '../../ui/select.tsx';
import type { Mark } from '../system-model/mark.ts';
import { SystemModelEditor } from '../system-model/system-model-editor.tsx';
import type { AskedPlace } from '../use-asked-place.ts';
import { pathMarks } from './path-marks.ts';
import styles from './threats.module.css';

export type SystemTabProps = {
  readonly model: SystemModel;
  readonly onChange: (model: SystemModel) => void;
  readonly marks: readonly Mark[];
  readonly paths: readonly AttackPath[];
  /** The one path that is marked; null for all of them. */
  readonly shownPath: number | null;
  readonly onShowPath: (path: number | null) => void;
  /** Whether somebody was sent here from another tab, so that the focus has to come along. */
  readonly isFocusAsked: boolean;
  /** The part to go to. */
  readonly asked: AskedPlace | null;
  readonly isReadOnly: boolean;
};

/** The system itself, with the ways of an attack marked on it. */
export function SystemTab(props: SystemTabProps) {
  const { model, onChange, marks, paths, shownPath, onShowPath, isFocusAsked, asked, isReadOnly } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusAsked) box.current?.focus();
  }, [isFocusAsked]);
  // A path that was chosen may have been closed since.
  const only = shownPath !== null && shownPath < paths.length ? shownPath : null;
  const { flows } = model;
  const all = useMemo(() => [...marks, ...pathMarks({ flows }, { paths, only })], [marks, flows, paths, only]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label="System with its open ways" className={styles.tab}>
      {paths.length > 0 && (
        <Select
          label="Open ways of an attack that are marked"
          value={only === null ? '' : String(only)}
          placeholder={`All (${paths.length})`}
          options={paths.map((_, index) => ({ value: String(index), label: `Way ${index + 1} alone` }))}
          onChange={(chosen) => onShowPath(chosen === '' ? null : Number(chosen))}
        />
      )}
      <SystemModelEditor value={model} onChange={onChange} marks={all} asked={asked} isReadOnly={isReadOnly} />
    </div>
  );
}
