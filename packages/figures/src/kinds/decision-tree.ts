import { z } from 'zod';
import { figureBase, findRepeated, label, partId } from './figure-base.ts';

const questionNode = z.strictObject({ id: partId, question: label(200), yes: partId, no: partId });
const outcomeNode = z.strictObject({
  id: partId,
  outcome: label(200),
  tone: z.enum(['low', 'medium', 'high']).optional(),
});

/** Questions answered by yes or no until an outcome is reached; every node is reached in exactly one way. */
export const decisionTreeSchema = z
  .strictObject({
    kind: z.literal('decision-tree'),
    ...figureBase,
    root: partId,
    nodes: z
      .array(z.union([questionNode, outcomeNode]))
      .min(3)
      .max(15),
  })
  .superRefine((tree, context) => {
    const ids = tree.nodes.map(({ id }) => id);
    const repeated = findRepeated(ids);
    if (repeated !== null)
      context.addIssue({ code: 'custom', path: ['nodes'], message: `two nodes have the id \`${repeated}\`` });
    if (!ids.includes(tree.root))
      context.addIssue({ code: 'custom', path: ['root'], message: `no node has the id \`${tree.root}\`` });
    const targets = tree.nodes.flatMap((node) => ('question' in node ? [node.yes, node.no] : []));
    for (const [index, node] of tree.nodes.entries()) {
      for (const answer of ['yes', 'no'] as const) {
        if (!('question' in node) || ids.includes(node[answer])) continue;
        context.addIssue({
          code: 'custom',
          path: ['nodes', index, answer],
          message: `no node has the id \`${node[answer]}\``,
        });
      }
      const ways = targets.filter((id) => id === node.id).length + (node.id === tree.root ? 1 : 0);
      if (ways === 1) continue;
      const message = ways === 0 ? `nothing leads to \`${node.id}\`` : `more than one way leads to \`${node.id}\``;
      context.addIssue({ code: 'custom', path: ['nodes', index], message });
    }
    // Nodes that lead only to each other are each reached in one way, but never from the root.
    const reached = reachedFrom(tree.root, tree.nodes);
    for (const [index, { id }] of tree.nodes.entries()) {
      if (reached.has(id) || !targets.includes(id)) continue;
      context.addIssue({ code: 'custom', path: ['nodes', index], message: `nothing leads from the root to \`${id}\`` });
    }
  });

type Nodes = readonly (z.infer<typeof questionNode> | z.infer<typeof outcomeNode>)[];

function reachedFrom(root: string, nodes: Nodes): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const node = nodes.find((one) => one.id === id);
    if (node !== undefined && 'question' in node) open.push(node.yes, node.no);
  }
  return reached;
}

export type DecisionTree = z.infer<typeof decisionTreeSchema>;
export type DecisionNode = DecisionTree['nodes'][number];
