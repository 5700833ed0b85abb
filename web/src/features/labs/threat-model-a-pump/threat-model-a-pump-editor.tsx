import type { ThreatModelAnswer, ThreatModelTask } from '@cmdsp/labs/public';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../../ui/states.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { BoundaryList } from './boundary-list.tsx';
import { FlowList } from './flow-list.tsx';
import { SystemSheet } from './system-sheet.tsx';
import { ThreatList } from './threat-list.tsx';
import styles from './threat-model.module.css';

// The drawing brings a library along; who works in the lists alone does without.
const ModelDrawing = lazy(async () => {
  const { ModelDrawing: component } = await import('./model-drawing.tsx');
  return { default: component };
});

/** The sheet beside the threat model that is made of it: flows, boundaries, threats, and a drawing of them. */
export function ThreatModelAPumpEditor(props: LabEditorProps<ThreatModelTask, ThreatModelAnswer>) {
  const { task, answer, witnesses } = props;
  const [tab, setTab] = useState('flows');
  return (
    <section aria-label="Threat model" className={styles.editor}>
      <SystemSheet task={task} witnesses={witnesses} />
      <div className={styles.work}>
        <Tabs
          label="Parts of the threat model"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'flows', label: `Flows (${answer.flows.length})`, content: <FlowList {...props} /> },
            {
              id: 'boundaries',
              label: `Boundaries (${answer.boundaries.length})`,
              content: <BoundaryList {...props} />,
            },
            { id: 'threats', label: `Threats (${answer.threats.length})`, content: <ThreatList {...props} /> },
            {
              id: 'drawing',
              label: 'Drawing',
              content: (
                <Suspense fallback={<Loading what="the drawing" />}>
                  <ModelDrawing task={task} answer={answer} witnesses={witnesses} />
                </Suspense>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}
