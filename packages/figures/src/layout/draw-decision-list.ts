import { arrowHead } from '../drawing/arrow-head.ts';
import type { Drawing, Point, Shape } from '../drawing/drawing.ts';
import { placeText, setText } from '../drawing/set-text.ts';
import type { DecisionTree } from '../kinds/decision-tree.ts';
import { type Branch, branchesOf } from './decision-branches.ts';
import { drawNode, setNode } from './draw-decision-box.ts';
import { drawToneLegend } from './draw-tones.ts';
import { sheetWidths } from './sheet.ts';

const indent = 30;
const gap = 26;
const trunk = 12;

/** A decision tree on a phone: everything below each other, what leads away indented under its question. */
export function drawDecisionList(tree: DecisionTree): Drawing {
  const width = sheetWidths.narrow;
  const drawn = drawBranch(branchesOf(tree), { x: 1, y: 1 });
  const hasTones = tree.nodes.some((node) => 'outcome' in node && node.tone !== undefined);
  if (!hasTones) return { width, height: drawn.bottom + 1, shapes: drawn.shapes };
  const legend = drawToneLegend({ x: 1, y: drawn.bottom + 12 });
  return { width, height: legend.bottom, shapes: [...drawn.shapes, ...legend.shapes] };
}

function drawBranch(branch: Branch, at: Point): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const width = sheetWidths.narrow - at.x - 1;
  const { block, height } = setNode(branch, width);
  const shapes = drawNode(branch, { ...at, width, height }, block);
  const bottom = at.y + height;
  if (branch.kind === 'outcome') return { shapes, bottom };
  const asideTop = bottom + gap;
  const aside = drawBranch(branch.aside, { x: at.x + indent, y: asideTop });
  const downTop = aside.bottom + gap;
  const down = drawBranch(branch.down, { x: at.x, y: downTop });
  const stem = at.x + trunk;
  const elbow = at.x + indent + 22;
  return {
    shapes: [
      ...shapes,
      ...aside.shapes,
      ...down.shapes,
      ...drawAnswer(
        [
          { x: elbow, y: bottom },
          { x: elbow, y: asideTop },
        ],
        { answer: branch.asideAnswer, labelY: bottom + 4 },
      ),
      ...drawAnswer(
        [
          { x: stem, y: bottom },
          { x: stem, y: downTop },
        ],
        { answer: branch.downAnswer, labelY: downTop - 21 },
      ),
    ],
    bottom: down.bottom,
  };
}

function drawAnswer(points: readonly Point[], { answer, labelY }: { answer: string; labelY: number }): Shape[] {
  const label = setText(answer, 40, { size: 'body', look: 'strong' });
  const x = (points[0]?.x ?? 0) + 8;
  return [
    { kind: 'line', look: 'branch', points },
    arrowHead(points, 'branch'),
    ...placeText(label, { x, y: labelY, anchor: 'start' }),
  ];
}
