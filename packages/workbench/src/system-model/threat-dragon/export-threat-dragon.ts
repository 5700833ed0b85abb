import type { Json } from '@cmdsp/primitives';
import { boundaryBox } from '../boundary-box.ts';
import { boundaryDepths } from '../boundary-depths.ts';
import { componentSize } from '../component-size.ts';
import { type StrideKind, strideKind } from '../stride-kind.ts';
import type { Component, DataFlow, SystemModel, TrustBoundary } from '../system-model.ts';
import { extension, extensionFields } from './extension.ts';

/**
 * A model as a file of OWASP Threat Dragon, version 2, with one STRIDE diagram. What Threat Dragon has no words for goes along in an
 * extension, so that `importThreatDragon` gives the same model back.
 */
export function exportThreatDragon(model: SystemModel): Json {
  const depths = boundaryDepths(model.boundaries);
  const cells = [
    ...model.boundaries.map((boundary) => boundaryCell(model, { boundary, depth: depths.get(boundary.id) ?? 0 })),
    ...model.components.map(componentCell),
    ...model.flows.map(flowCell),
  ];
  return {
    version: '2.3.0',
    summary: { title: model.title, owner: '', description: model.description, id: 0 },
    detail: {
      contributors: [],
      diagrams: [
        {
          id: 0,
          title: model.title,
          diagramType: 'STRIDE',
          placeholder: '',
          thumbnail: './public/content/images/thumbnail.stride.jpg',
          version: '2.3.0',
          cells: cells.map((cell, index) => ({ ...cell, zIndex: index })),
        },
      ],
      diagramTop: 1,
      reviewer: '',
      threatTop: 0,
    },
    [extension]: pick(model, extensionFields.model),
  };
}

const shapes: Readonly<Record<StrideKind, { readonly shape: string; readonly type: string }>> = {
  process: { shape: 'process', type: 'tm.Process' },
  store: { shape: 'store', type: 'tm.Store' },
  'external-entity': { shape: 'actor', type: 'tm.Actor' },
};

function componentCell(component: Component): { readonly [key: string]: Json } {
  const { shape, type } = shapes[strideKind(component.kind)];
  return {
    id: cellId(component.id),
    shape,
    visible: true,
    position: { ...component.position },
    size: { ...componentSize },
    attrs: { text: { text: component.label }, body: bodyOf(component.isOutOfScope) },
    data: {
      type,
      name: component.label,
      description: component.description,
      outOfScope: component.isOutOfScope,
      reasonOutOfScope: '',
      hasOpenThreats: false,
      threats: [],
      [extension]: pick(component, ['id', ...extensionFields.component]),
    },
  };
}

function flowCell(flow: DataFlow): { readonly [key: string]: Json } {
  return {
    id: cellId(flow.id),
    shape: 'flow',
    connector: 'smooth',
    source: { cell: cellId(flow.from) },
    target: { cell: cellId(flow.to) },
    vertices: [],
    labels: [{ attrs: { labelText: { text: flow.label } }, position: 0.5 }],
    attrs: {
      line: {
        stroke: '#333333',
        targetMarker: { name: 'block' },
        sourceMarker: { name: flow.isTwoWay ? 'block' : '' },
      },
    },
    data: {
      type: 'tm.Flow',
      name: flow.label,
      description: flow.description,
      outOfScope: flow.isOutOfScope,
      reasonOutOfScope: '',
      hasOpenThreats: false,
      isBidirectional: flow.isTwoWay,
      isEncrypted: flow.isEncrypted,
      isPublicNetwork: flow.isOverPublicNetwork,
      protocol: flow.protocol,
      threats: [],
      [extension]: pick(flow, ['id', ...extensionFields.flow]),
    },
  };
}

function boundaryCell(
  model: SystemModel,
  { boundary, depth }: { readonly boundary: TrustBoundary; readonly depth: number },
): { readonly [key: string]: Json } {
  const box = boundaryBox(model, { members: boundary.components, depth }) ?? { x: 0, y: 0, width: 10, height: 10 };
  return {
    id: cellId(boundary.id),
    shape: 'trust-boundary-box',
    visible: true,
    position: { x: box.x, y: box.y },
    size: { width: box.width, height: box.height },
    attrs: { label: { text: boundary.label } },
    data: {
      type: 'tm.BoundaryBox',
      name: boundary.label,
      description: boundary.description,
      isTrustBoundary: true,
      hasOpenThreats: false,
      [extension]: { id: boundary.id, components: [...boundary.components] },
    },
  };
}

function bodyOf(isOutOfScope: boolean): Json {
  return { stroke: '#333333', strokeWidth: 1.5, strokeDasharray: isOutOfScope ? '4 3' : '' };
}

/** Ids of cells have two characters at least; none of ours ends like this. */
function cellId(id: string): string {
  return id.length > 1 ? id : `${id}_`;
}

function pick(part: Readonly<Record<string, Json>>, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(part).filter(([name]) => names.includes(name)));
}
