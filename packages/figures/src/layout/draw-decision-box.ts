import type { Box, Shape } from '../drawing/drawing.ts';
import { placeText, setText, type TextBlock } from '../drawing/set-text.ts';
import type { Branch } from './decision-branches.ts';
import { toneMarks } from './draw-tones.ts';

const padding = 10;
const markRoom = 12;

/** The words of a node, set for a box of the given width, and the height that this box needs. */
export type NodeText = { readonly block: TextBlock; readonly height: number };

/** Sets the words of a question or an outcome. */
export function setNode(branch: Branch, width: number): NodeText {
  const isQuestion = branch.kind === 'question';
  const text = isQuestion ? branch.node.question : branch.node.outcome;
  const block = setText(text, width - 2 * padding, { size: 'body', look: isQuestion ? 'strong' : 'plain' });
  return { block, height: block.height + 2 * padding + (toneOf(branch) === undefined ? 0 : markRoom) };
}

/** A question in a rounded box; an outcome in its tone, with as many marks as the tone is high. */
export function drawNode(branch: Branch, box: Box, block: TextBlock): Shape[] {
  const tone = toneOf(branch);
  const marks = tone === undefined ? 0 : markRoom;
  const top = box.y + marks + (box.height - marks - block.height) / 2;
  const look = branch.kind === 'question' ? 'question' : tone === undefined ? 'outcome' : (`tone-${tone}` as const);
  return [
    { kind: 'rect', ...box, radius: branch.kind === 'question' ? 8 : 2, look },
    ...(tone === undefined ? [] : toneMarks(tone, { x: box.x + padding, y: box.y + padding })),
    ...placeText(block, {
      x: box.x + padding,
      y: tone === undefined ? top : box.y + padding + markRoom,
      anchor: 'start',
    }),
  ];
}

function toneOf(branch: Branch): 'low' | 'medium' | 'high' | undefined {
  return branch.kind === 'outcome' ? branch.node.tone : undefined;
}
