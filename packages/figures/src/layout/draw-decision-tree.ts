import { arrowHead } from '../drawing/arrow-head.ts';
import type { Drawing, Point, Shape } from '../drawing/drawing.ts';
import { placeText, setText } from '../drawing/set-text.ts';
import type { DecisionTree } from '../kinds/decision-tree.ts';
import { type Branch, branchesOf } from './decision-branches.ts';
import { drawNode, setNode } from './draw-decision-box.ts';
import { drawToneLegend } from './draw-tones.ts';
import { sheetWidths } from './sheet.ts';

const columnGap = 52;
const rowGap = 34;
const asideGap = 14;

type Drawn = { readonly shapes: readonly Shape[]; readonly bottom: number; readonly boxHeight: number };

/** Questions go down on the left; what an answer leads away to stands beside its question, one column to the right. */
export function drawDecisionTree(tree: DecisionTree): Drawing {
  const root = branchesOf(tree);
  const width = sheetWidths.wide;
  const columnWidth = (width - (root.columns - 1) * columnGap - 2) / root.columns;
  const drawn = drawBranch(root, { x: 1, y: 1, width: columnWidth, least: 0 });
  const hasTones = tree.nodes.some((node) => 'outcome' in node && node.tone !== undefined);
  if (!hasTones) return { width, height: drawn.bottom + 1, shapes: drawn.shapes };
  const legend = drawToneLegend({ x: 1, y: drawn.bottom + 12 });
  return { width, height: legend.bottom, shapes: [...drawn.shapes, ...legend.shapes] };
}

type Place = Point & {
  readonly width: number;
  /** Height of what stands beside it: both are drawn equally tall. */
  readonly least: number;
};

function drawBranch(branch: Branch, at: Place): Drawn {
  const { width } = at;
  const { block, height } = setNode(branch, width);
  const asideHeight = branch.kind === 'question' ? setNode(branch.aside, width).height : 0;
  const boxHeight = Math.max(height, asideHeight, at.least);
  const box = { x: at.x, y: at.y, width, height: boxHeight };
  const shapes: Shape[] = drawNode(branch, box, block);
  if (branch.kind === 'outcome') return { shapes, bottom: at.y + boxHeight, boxHeight };
  const right = at.x + width;
  const aside = drawBranch(branch.aside, { x: right + columnGap, y: at.y, width, least: boxHeight });
  const across = at.y + Math.min(boxHeight, aside.boxHeight) / 2;
  const top = Math.max(at.y + boxHeight + rowGap, aside.bottom + asideGap);
  const down = drawBranch(branch.down, { x: at.x, y: top, width, least: 0 });
  const middle = at.x + Math.min(width / 2, 60);
  return {
    shapes: [
      ...shapes,
      ...aside.shapes,
      ...down.shapes,
      ...drawAnswer(
        [
          { x: right, y: across },
          { x: right + columnGap, y: across },
        ],
        branch.asideAnswer,
      ),
      ...drawAnswer(
        [
          { x: middle, y: at.y + boxHeight },
          { x: middle, y: top },
        ],
        branch.downAnswer,
      ),
    ],
    bottom: Math.max(aside.bottom, down.bottom),
    boxHeight,
  };
}

/** An arrow with its answer: above it when it goes across, right of it when it goes down. */
function drawAnswer(points: readonly [Point, Point], answer: string): Shape[] {
  const [from, to] = points;
  const label = setText(answer, 40, { size: 'body', look: 'strong' });
  const isAcross = from.y === to.y;
  const place = isAcross
    ? { x: (from.x + to.x) / 2 - 3, y: from.y - label.height - 2, anchor: 'middle' as const }
    : { x: from.x + 8, y: from.y + (Math.min(to.y - from.y, rowGap) - label.height) / 2, anchor: 'start' as const };
  return [{ kind: 'line', look: 'branch', points }, arrowHead(points, 'branch'), ...placeText(label, place)];
}
