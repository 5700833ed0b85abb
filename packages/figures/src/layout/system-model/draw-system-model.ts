import { arrowHead } from '../../drawing/arrow-head.ts';
import type { Box, Drawing, Point, Shape } from '../../drawing/drawing.ts';
import { placeText } from '../../drawing/set-text.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { trustBoundaries } from '../../system-model/trust-boundaries.ts';
import { drawBadge } from './draw-badge.ts';
import { drawBoundarySign, layOutBoundaries } from './draw-boundaries.ts';
import { drawFlowKey } from './draw-flow-key.ts';
import { drawLineLegend } from './draw-line-legend.ts';
import { placeBadges } from './place-badges.ts';
import { placeComponents } from './place-components.ts';
import { routeFlows } from './route-flows.ts';
import { openGrid } from './routing-grid.ts';
import { type Component, componentPadding, iconSize, setComponent } from './set-component.ts';
import { setZoneTitle, zoneTitleMargin } from './set-zone-title.ts';
import { layOutZones } from './zone-slots.ts';

/** Zones as frames with lines of trust between them, components, flows as lettered lines, and a key of the letters. */
export function drawSystemModel(model: SystemModel, sheet: Sheet): Drawing {
  const width = sheetWidths[sheet];
  const { zones, height } = layOutZones(model, sheet);
  const boxes = placeComponents(model, zones);
  const frames = zones.map(({ frame }) => frame);
  const titles = zones.map(({ zone, frame }) =>
    placeText(setZoneTitle(model, zone, frame.width), {
      x: frame.x + zoneTitleMargin,
      y: frame.y + 6,
      anchor: 'start',
    }),
  );
  const titleBoxes = titles.flatMap((lines) => lines.map(({ box }) => box));
  const boundaries = trustBoundaries(model);
  const boundaryLines = layOutBoundaries(boundaries, { frames, sheet, height });
  const signBoxes = boundaryLines.map(({ signBox }) => signBox);
  const avoid = [...titleBoxes, ...signBoxes];
  const walls = boundaryLines.map(({ points }) => points);
  const grid = openGrid({ width, height, boxes: [...boxes.values()], frames, walls, avoid });
  const lines = routeFlows({ flows: model.flows, boxes, grid });
  const badges = placeBadges(lines, [...boxes.values(), ...avoid]);
  const key = drawFlowKey(model, { sheet, top: height + 18 });
  const legend = drawLineLegend(model, { sheet, boundaries, top: key.bottom + 14 });
  return {
    width,
    height: legend.bottom,
    shapes: [
      ...frames.map((frame, index): Shape => {
        return { kind: 'rect', ...insetOf(frame), radius: 10, look: 'zone', part: `zone/${index + 1}` };
      }),
      ...boundaryLines.map(({ points }): Shape => ({ kind: 'line', look: 'boundary', points })),
      ...lines.flatMap((points, index): Shape[] => {
        const look = model.flows[index]?.crossesBoundary === true ? 'flow-crossing' : 'flow';
        return points.length < 2 ? [] : [{ kind: 'line', look, points }, arrowHead(points, look)];
      }),
      // Where a line could not but run behind a title, the title stays readable.
      ...titleBoxes.map((box): Shape => ({ kind: 'rect', ...box, radius: 0, look: 'zone-plate' })),
      ...titles.flat(),
      ...model.components.flatMap((component, index) => drawComponent(component, boxes.get(component.id), index)),
      ...boundaryLines.flatMap(({ sign }, index) => drawBoundarySign(index, sign)),
      ...badges.flatMap((point, index) =>
        point === null ? [] : drawFlowBadge(index, point, model.flows[index]?.crossesBoundary === true),
      ),
      ...key.shapes,
      ...legend.shapes,
    ],
  };
}

/** Keeps the stroke of a frame inside the sheet. */
function insetOf(frame: Box): Box {
  return { x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, height: frame.height - 2 };
}

function drawComponent(component: Component, box: Box | undefined, index: number): Shape[] {
  if (box === undefined) return [];
  const { kind, label } = setComponent(component, box.width);
  const x = box.x + componentPadding;
  const top = box.y + (box.height - kind.height - 3 - label.height) / 2;
  return [
    {
      kind: 'rect',
      ...box,
      radius: component.kind === 'person' ? 16 : 6,
      look: 'component',
      part: `component/${index + 1}`,
    },
    { kind: 'icon', name: component.kind, x, y: top + 0.5, width: iconSize, height: iconSize },
    ...placeText(kind, { x: x + iconSize + 5, y: top, anchor: 'start' }),
    ...placeText(label, { x, y: top + kind.height + 3, anchor: 'start' }),
  ];
}

/** The letter on the line of a flow, which stands for the flow when one points at it; that in the key does not. */
function drawFlowBadge(index: number, at: Point, crossesBoundary: boolean): Shape[] {
  const part = `flow/${index + 1}`;
  return drawBadge(index, at, crossesBoundary).map((shape) => (shape.kind === 'rect' ? { ...shape, part } : shape));
}
