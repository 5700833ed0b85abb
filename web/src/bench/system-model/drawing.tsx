import { connectComponents, moveComponents, type Position } from '@cmdsp/workbench/system-model';
import { ConnectionMode, type NodeChange, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type MouseEvent, useId, useRef, useState } from 'react';
import { ArrowEnds } from './arrow-ends.tsx';
import { ComponentBox } from './component-box.tsx';
import type { ComponentNode, RingNode } from './drawn-parts.ts';
import { DrawingHelp } from './drawing-help.tsx';
import styles from './drawing.module.css';
import { FlowArrow } from './flow-arrow.tsx';
import type { Mark } from './mark.ts';
import { Ring } from './ring.tsx';
import { useDrawingKeys } from './use-drawing-keys.ts';
import { useDrawnParts } from './use-drawn-parts.ts';
import { useFitOnGrowth } from './use-fit-on-growth.ts';
import type { Editing } from './use-model-editing.ts';
import { ZoomTools } from './zoom-tools.tsx';

export type DrawingProps = {
  readonly editing: Editing;
  readonly marks: ReadonlyMap<string, Mark>;
  /** The parts of the chosen view; null shows all. */
  readonly shown: ReadonlyMap<string, string> | null;
};

/** The model as a drawing: everything is done by mouse, by touch or by keys, and everything else by the tables beside it. */
export function Drawing(props: DrawingProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

const nodeTypes = { component: ComponentBox, ring: Ring };
const edgeTypes = { flow: FlowArrow };
const nothingMoved: ReadonlyMap<string, Position> = new Map();

function Canvas({ editing, marks, shown }: DrawingProps) {
  const { model, isReadOnly } = editing;
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState(nothingMoved);
  const { source, onKeyDown } = useDrawingKeys({ editing, frame, shown });
  const visible = model.components.filter(({ id }) => shown === null || shown.has(id));
  const isDrawn = editing.selected !== null && (shown === null || shown.has(editing.selected));
  const entry = isDrawn ? (editing.selected ?? undefined) : visible[0]?.id;
  const { nodes, edges } = useDrawnParts({ model, moved, shown, selected: editing.selected, entry, source, marks });

  useFitOnGrowth({ frame, count: visible.length, selected: editing.selected });

  const follow = (changes: readonly NodeChange<ComponentNode | RingNode>[]) => {
    const places = changes.flatMap((change) =>
      change.type === 'position' && change.position !== undefined ? [[change.id, change.position] as const] : [],
    );
    if (places.length > 0 && !isReadOnly) setMoved((before) => new Map([...before, ...places]));
  };
  const drop = () => {
    setMoved(nothingMoved);
    const [first] = moved.keys();
    const label = model.components.find(({ id }) => id === first)?.label ?? 'The component';
    if (first !== undefined) editing.change({ model: moveComponents(model, moved), words: `${label} moved.` });
  };
  const connect = ({ source: from, target: to }: { readonly source: string; readonly target: string }) => {
    const connected = connectComponents(model, { from, to });
    if (!connected.ok) return editing.say(connected.problem);
    editing.change({ model: connected.value.model, words: 'Flow drawn. Say what it carries.' });
    editing.open(connected.value.id);
  };
  const choose = (event: MouseEvent) => {
    const id = partOf(event.target);
    if (id !== null) editing.select(id);
  };
  const openPart = (event: MouseEvent) => {
    const id = partOf(event.target);
    if (id !== null) editing.open(id);
  };
  return (
    <div className={styles.drawing}>
      <ZoomTools />
      <div ref={frame} className={styles.frame}>
        <ReactFlow
          aria-label="Drawing of the system"
          aria-describedby={help}
          onKeyDown={onKeyDown}
          onClick={choose}
          onDoubleClick={openPart}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={follow}
          onNodeDragStop={drop}
          onConnect={connect}
          connectionMode={ConnectionMode.Loose}
          nodesDraggable={!isReadOnly}
          nodesConnectable={!isReadOnly}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode="Control"
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          nodeDragThreshold={3}
          minZoom={0.1}
          maxZoom={2}
          fitView
          fitViewOptions={{ padding: 0.1, maxZoom: 1 }}
          proOptions={{ hideAttribution: true }}
        >
          <ArrowEnds />
        </ReactFlow>
        {visible.length === 0 && <p className={styles.empty}>{emptyWords(model.components.length)}</p>}
      </div>
      <DrawingHelp id={help} isReadOnly={isReadOnly} />
    </div>
  );
}

function partOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest('[data-part]')?.getAttribute('data-part') ?? null) : null;
}

function emptyWords(count: number): string {
  return count === 0
    ? 'Nothing is drawn yet. Add a component: a device, a server, a person.'
    : 'Nothing of the model belongs to this view. Below it says what the view asks for.';
}
