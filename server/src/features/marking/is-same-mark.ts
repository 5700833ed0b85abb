import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';

type Content = Omit<z.output<Endpoints['PUT /api/marking/scripts/:code/mark']['body']>, 'revision'>;

/** Whether two drafts say the same, whatever the order in which their levels were given. */
export function isSameMark(one: Content, other: Content): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ levels, comments, gate, note }: Content): unknown {
  const sorted = Object.entries(levels).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const passages = comments.passages.map(({ id, text, block, start, end, quote, comment }) => {
    return [id, text, block, start, end, quote, comment];
  });
  return [sorted, comments.overall, passages, gate?.isHarm, gate?.reason, gate?.passage, note];
}
