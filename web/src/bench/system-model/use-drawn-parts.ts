import {
  boundaryBox,
  boundaryDepths,
  componentSize,
  moveComponents,
  type Position as Place,
  type SystemModel,
} from '@cmdsp/workbench/system-model';
import { Position } from '@xyflow/react';
import { useState } from 'react';
import { describeComponent } from './describe-component.ts';
import { describeFlow } from './describe-flow.ts';
import type { ComponentNode, FlowEdge, Look, RingNode } from './drawn-parts.ts';
import { flowLanes } from './flow-lanes.ts';
import { keepDrawn } from './keep-drawn.ts';
import type { Mark } from './mark.ts';

// What the library says about its boxes says less than the buttons inside.
const plain = { 'aria-roledescription': undefined };

const dock = {
  type: 'source' as const,
  position: Position.Right,
  x: componentSize.width,
  y: componentSize.height / 2,
  width: 1,
  height: 1,
};

/** A model as the canvas draws it: rings below, components, arrows. Parts that a view leaves away are not drawn. */
export function useDrawnParts({
  model,
  moved,
  shown,
  selected,
  entry,
  source,
  marks,
}: {
  readonly model: SystemModel;
  /** Where components are while somebody drags them. */
  readonly moved: ReadonlyMap<string, Place>;
  readonly shown: ReadonlyMap<string, string> | null;
  readonly selected: string | null;
  readonly entry: string | undefined;
  readonly source: string | null;
  readonly marks: ReadonlyMap<string, Mark>;
}): { readonly nodes: (ComponentNode | RingNode)[]; readonly edges: FlowEdge[] } {
  const [keepComponent] = useState(() => keepDrawn<ComponentNode>());
  const [keepRing] = useState(() => keepDrawn<RingNode>());
  const [keepFlow] = useState(() => keepDrawn<FlowEdge>());
  const placed = moved.size === 0 ? model : moveComponents(model, moved);
  const isShown = (id: string) => shown === null || shown.has(id);
  const lookOf = (id: string): Look => ({
    isSelected: id === selected,
    isEntry: id === entry,
    isSource: id === source,
    mark: marks.get(id),
  });
  const components = placed.components.filter(({ id }) => isShown(id));
  const visible = { components };

  const nodes = components.map((component) => {
    const look = lookOf(component.id);
    const words = describeComponent(component, model);
    return keepComponent(component.id, [component, words, ...Object.values(look)], () => ({
      id: component.id,
      type: 'component',
      position: component.position,
      ...componentSize,
      // Said here, so that nothing has to be measured before flows can be drawn.
      measured: componentSize,
      handles: [dock],
      domAttributes: plain,
      zIndex: 2,
      data: { component, words, look },
    }));
  });
  const depths = boundaryDepths(model.boundaries);
  const rings = [
    ...model.zones.map(({ id, label }) => ({
      id,
      label,
      kind: 'zone' as const,
      depth: -1,
      members: components.filter(({ zone }) => zone === id).map((one) => one.id),
    })),
    ...model.boundaries
      .filter(({ id }) => isShown(id))
      .map(({ id, label, components: members }) => ({
        id,
        label,
        kind: 'boundary' as const,
        depth: depths.get(id) ?? 0,
        members,
      })),
  ].flatMap(({ id, label, kind, depth, members }) => {
    const box = boundaryBox(visible, { members, depth });
    if (box === null) return [];
    const look = lookOf(id);
    const words = `${kind === 'zone' ? 'Zone' : 'Trust boundary'} ${label}, round ${members.length} ${members.length === 1 ? 'component' : 'components'}`;
    return [
      keepRing(id, [label, box.x, box.y, box.width, box.height, words, ...Object.values(look)], () => ({
        id,
        type: 'ring',
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        measured: { width: box.width, height: box.height },
        draggable: false,
        domAttributes: plain,
        connectable: false,
        zIndex: 0,
        data: { id, label, kind, words, box, look },
      })),
    ];
  });
  const lanes = flowLanes(model.flows);
  const edges = model.flows
    .filter(({ id, from, to }) => isShown(id) && isShown(from) && isShown(to))
    .map((flow) => {
      const look = lookOf(flow.id);
      const lane = lanes.get(flow.id) ?? 0;
      const words = describeFlow(flow, model);
      return keepFlow(flow.id, [flow, lane, words, ...Object.values(look)], () => ({
        id: flow.id,
        type: 'flow',
        source: flow.from,
        target: flow.to,
        // The words of the arrow are a button of their own.
        domAttributes: { 'aria-hidden': true },
        zIndex: 1,
        data: { flow, lane, words, look },
      }));
    });
  return { nodes: [...rings, ...nodes], edges };
}
