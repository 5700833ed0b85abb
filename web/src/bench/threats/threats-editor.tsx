import {
  findOpenPaths,
  followSystemModel,
  type Forgotten,
  listPossibleThreats,
  type ThreatModel,
} from '@cmdsp/workbench/threats';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Tabs } from '../../ui/tabs.tsx';
import type { Mark } from '../system-model/mark.ts';
import { type AskedPlace, useAskedPlace } from '../use-asked-place.ts';
import { followedWords } from './followed-words.ts';
import { PathsTab } from './paths-tab.tsx';
import { SystemTab } from './system-tab.tsx';
import { ThreatsTab } from './threats-tab.tsx';
import styles from './threats.module.css';
import { TraitsTab } from './traits-tab.tsx';

export type ThreatsEditorProps = {
  readonly value: ThreatModel;
  readonly onChange: (value: ThreatModel) => void;
  /** What to show at a part of the system by its id, or at a threat by `threat@place`. */
  readonly marks?: readonly Mark[];
  /** Where to go: a part of the system by its id, or a threat by `threat@place`. */
  readonly asked?: AskedPlace | null;
  readonly isReadOnly: boolean;
};

const noMarks: readonly Mark[] = [];

/** A threat model: the system, what is stated about it, the register of threats, and the ways of an attack that are left open. */
export function ThreatsEditor({ value, onChange, marks = noMarks, asked = null, isReadOnly }: ThreatsEditorProps) {
  const [tab, setTab] = useState('system');
  const [words, setWords] = useState('');
  const [forgotten, setForgotten] = useState<readonly Forgotten[]>([]);
  const [shownPath, setShownPath] = useState<number | null>(null);
  const [isFocusAsked, setFocusAsked] = useState(false);
  const possible = useMemo(() => listPossibleThreats(value), [value]);
  // A search through all ways takes longer than a key may wait.
  const settled = useDeferredValue(value);
  const open = useMemo(() => findOpenPaths(settled), [settled]);
  const frame = useRef<HTMLElement>(null);
  const askedThreat = asked !== null && asked.place.includes('@') ? asked : null;
  useAskedPlace(frame, asked, () => {
    setTab(askedThreat === null ? 'system' : 'threats');
    setFocusAsked(false);
    setWords('');
  });
  const shared = { value, possible, marks, isReadOnly };
  const change = (next: ThreatModel, done: string) => {
    onChange(next);
    setWords(done);
  };
  return (
    <section ref={frame} aria-label="Threat model" className={styles.editor}>
      <p role="status" className={styles.status}>
        {words}
      </p>
      <Tabs
        label="Parts of the threat model"
        selected={tab}
        onSelect={(next) => {
          setTab(next);
          setFocusAsked(false);
          setWords('');
        }}
        tabs={[
          {
            id: 'system',
            label: 'System',
            content: (
              <SystemTab
                model={value.model}
                marks={marks}
                paths={open.paths}
                shownPath={shownPath}
                onShowPath={setShownPath}
                isFocusAsked={isFocusAsked}
                asked={askedThreat === null ? asked : null}
                isReadOnly={isReadOnly}
                onChange={(model) => {
                  const followed = followSystemModel(value, { model, forgotten });
                  setForgotten(followed.forgotten);
                  change(followed.file, followedWords(followed));
                }}
              />
            ),
          },
          {
            id: 'traits',
            label: `Traits (${value.facts.length})`,
            content: <TraitsTab {...shared} onChange={change} />,
          },
          {
            id: 'threats',
            label: `Threats (${possible.length})`,
            content: <ThreatsTab {...shared} key={askedThreat?.place ?? ''} onChange={change} />,
          },
          {
            id: 'paths',
            label: `Paths (${open.paths.length})`,
            content: (
              <PathsTab
                value={value}
                open={open}
                isReadOnly={isReadOnly}
                onChange={change}
                onShow={(path) => {
                  setShownPath(path);
                  setFocusAsked(true);
                  setTab('system');
                  setWords(`Way ${path + 1} is marked on the system.`);
                }}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
