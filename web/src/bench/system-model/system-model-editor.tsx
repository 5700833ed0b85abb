import {
  addComponent,
  addPart,
  arrangeComponents,
  freePlace,
  type NamedPart,
  showView,
  type SystemModel,
} from '@cmdsp/workbench/system-model';
import { type KeyboardEvent, lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Tabs } from '../../ui/tabs.tsx';
import { Loading } from '../../ui/states.tsx';
import { type AskedPlace, useAskedPlace } from '../use-asked-place.ts';
import type { Mark } from './mark.ts';
import { ModelDetails } from './model-details.tsx';
import { ModelTables } from './model-tables.tsx';
import { ModelTools } from './model-tools.tsx';
import styles from './system-model-editor.module.css';
import { useModelEditing } from './use-model-editing.ts';
import { ViewChoice } from './view-choice.tsx';
import { type ChosenView } from './chosen-view.ts';
import { ViewGaps } from './view-gaps.tsx';

export type SystemModelEditorProps = {
  readonly value: SystemModel;
  readonly onChange: (model: SystemModel) => void;
  /** What to show on which part; of several marks of one part the first is shown. */
  readonly marks?: readonly Mark[];
  /** The part to go to, by its id. */
  readonly asked?: AskedPlace | null;
  readonly isReadOnly: boolean;
};

const noMarks: readonly Mark[] = [];

// The drawing library comes only to those who look at the drawing.
const Drawing = lazy(async () => {
  const { Drawing: component } = await import('./drawing.tsx');
  return { default: component };
});

/**
 * A system model, drawn and as tables: the same model, the same choice of parts, the same details beside both. Narrow windows
 * begin with the tables.
 */
export function SystemModelEditor({
  value,
  onChange,
  marks = noMarks,
  asked = null,
  isReadOnly,
}: SystemModelEditorProps) {
  const editing = useModelEditing({ value, onChange, isReadOnly });
  const [tab, setTab] = useState(() => (globalThis.matchMedia('(max-width: 48rem)').matches ? 'tables' : 'drawing'));
  const [view, setView] = useState<ChosenView>({ kind: 'all' });
  const frame = useRef<HTMLElement>(null);
  useAskedPlace(frame, asked, (id) => {
    setView({ kind: 'all' });
    editing.open(id);
  });
  const { model } = editing;
  const shownView = useMemo(() => (view.kind === 'all' ? null : showView(model, view)), [model, view]);
  const shown = useMemo(
    () => (shownView === null ? null : new Map(shownView.parts.map(({ id, reason }) => [id, reason]))),
    [shownView],
  );
  const markOf = useMemo(() => new Map(marks.toReversed().map((mark) => [mark.id, mark])), [marks]);

  const add = (kind: 'component' | NamedPart) => {
    const added =
      kind === 'component'
        ? addComponent(model, {
            label: 'New component',
            kind: model.components.length === 0 ? 'device' : 'server',
            position: freePlace(model),
          })
        : addPart(model, kind, `New ${kind === 'use-case' ? 'use case' : kind}`);
    editing.change({ model: added.model, words: 'Added. Give it a name.' });
    editing.open(added.id);
    setView({ kind: 'all' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    if (isRedo) editing.redo();
    else editing.undo();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Control Z from whatever inside has the focus
    <section ref={frame} className={styles.editor} aria-label="System model" onKeyDown={onKeyDown}>
      <div className={styles.head}>
        {!isReadOnly && (
          <ModelTools
            editing={editing}
            onAdd={add}
            onArrange={() =>
              editing.change({ model: arrangeComponents(model), words: 'Arranged in columns, one for each zone.' })
            }
          />
        )}
        <ViewChoice model={model} view={view} onChoose={setView} />
      </div>
      <div className={styles.body}>
        <div className={styles.artefact}>
          <Tabs
            label="How the model is shown"
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: 'drawing',
                label: 'Drawing',
                content: (
                  <Suspense fallback={<Loading what="the drawing" />}>
                    <Drawing editing={editing} marks={markOf} shown={shown} />
                  </Suspense>
                ),
              },
              {
                id: 'tables',
                label: 'Tables',
                content: <ModelTables editing={editing} marks={markOf} shown={shown} onAdd={add} />,
              },
            ]}
          />
          {shownView !== null && <ViewGaps view={shownView} model={model} onOpen={editing.open} />}
        </div>
        <ModelDetails editing={editing} marks={marks} reason={shown?.get(editing.selected ?? '')} />
      </div>
      <span className="visually-hidden" role="status">
        {editing.announcement}
      </span>
    </section>
  );
}
