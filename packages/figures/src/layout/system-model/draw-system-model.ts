import { arrowHead } from '../../drawing/arrow-head.ts';
import type { Box, Drawing, Shape } from '../../drawing/drawing.ts';
import { placeText, setText } from '../../drawing/set-text.ts';
import type { SystemModel } from '../../kinds/system-model.ts';
import { type Sheet, sheetWidths } from '../sheet.ts';
import { drawBadge } from './draw-badge.ts';
import { drawFlowKey } from './draw-flow-key.ts';
import { badgeRadius, placeBadges } from './place-badges.ts';
import { placeComponents } from './place-components.ts';
import { routeFlows } from './route-flows.ts';
import { openGrid } from './routing-grid.ts';
import { type Component, componentPadding, iconSize, setComponent } from './set-component.ts';
import { setZoneTitle, zoneTitleMargin } from './set-zone-title.ts';
import { layOutZones } from './zone-slots.ts';

/** Zones as frames, components in them, flows as lettered lines, and below a key that says what the letters mean. */
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
  const grid = openGrid({ width, height, boxes: [...boxes.values()], frames, avoid: titleBoxes });
  const lines = routeFlows({ flows: model.flows, boxes, grid });
  const badges = placeBadges(lines, [...boxes.values(), ...titleBoxes]);
  const key = drawFlowKey(model, { sheet, top: height + 18 });
  const legend = drawLineLegend(model, key.bottom + 14);
  return {
    width,
    height: legend.bottom,
    shapes: [
      ...frames.map((frame): Shape => ({ kind: 'rect', ...insetOf(frame), radius: 10, look: 'zone' })),
      ...lines.flatMap((points, index): Shape[] => {
        const look = model.flows[index]?.crossesBoundary === true ? 'flow-crossing' : 'flow';
        return points.length < 2 ? [] : [{ kind: 'line', look, points }, arrowHead(points, look)];
      }),
      // Where a line could not but run behind a title, the title stays readable.
      ...titleBoxes.map((box): Shape => ({ kind: 'rect', ...box, radius: 0, look: 'zone-plate' })),
      ...titles.flat(),
      ...model.components.flatMap((component) => drawComponent(component, boxes.get(component.id))),
      ...badges.flatMap((point, index) =>
        point === null ? [] : drawBadge(index, point, model.flows[index]?.crossesBoundary === true),
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

function drawComponent(component: Component, box: Box | undefined): Shape[] {
  if (box === undefined) return [];
  const { kind, label } = setComponent(component, box.width);
  const x = box.x + componentPadding;
  const top = box.y + (box.height - kind.height - 3 - label.height) / 2;
  return [
    { kind: 'rect', ...box, radius: component.kind === 'person' ? 16 : 6, look: 'component' },
    { kind: 'icon', name: component.kind, x, y: top + 0.5, width: iconSize, height: iconSize },
    ...placeText(kind, { x: x + iconSize + 5, y: top, anchor: 'start' }),
    ...placeText(label, { x, y: top + kind.height + 3, anchor: 'start' }),
  ];
}

/** Says what a dashed line means, when there is one. */
function drawLineLegend(
  model: SystemModel,
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  if (!model.flows.some(({ crossesBoundary }) => crossesBoundary)) return { shapes: [], bottom: top - 10 };
  const label = setText('crosses a line where trust changes', 260, { size: 'small', look: 'quiet' });
  const points = [
    { x: 1, y: top + label.height / 2 },
    { x: 2 * badgeRadius + 2, y: top + label.height / 2 },
  ];
  return {
    shapes: [
      { kind: 'line', look: 'flow-crossing', points },
      ...placeText(label, { x: 2 * badgeRadius + 11, y: top, anchor: 'start' }),
    ],
    bottom: top + label.height + 2,
  };
}
