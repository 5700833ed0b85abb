import type { DecisionNode, DecisionTree } from '../kinds/decision-tree.ts';

/** A decision tree as nested branches. `down` is the branch that goes on below, `aside` the one drawn beside it. */
export type Branch =
  | { readonly kind: 'outcome'; readonly node: OutcomeNode; readonly columns: 1 }
  | {
      readonly kind: 'question';
      readonly node: QuestionNode;
      readonly aside: Branch;
      readonly down: Branch;
      readonly asideAnswer: 'Yes' | 'No';
      readonly downAnswer: 'Yes' | 'No';
      /** How many columns the branch needs when everything aside goes one column to the right. */
      readonly columns: number;
    };

export type QuestionNode = Extract<DecisionNode, { question: string }>;
export type OutcomeNode = Extract<DecisionNode, { outcome: string }>;

/** Arranges a tree so that it needs few columns: the branch that needs more goes down; "yes" goes down when equal. */
export function branchesOf(tree: DecisionTree): Branch {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const build = (id: string): Branch => {
    const node = nodes.get(id);
    if (node === undefined) throw new RangeError(`No node ${id}`); // the schema admits no such tree
    if (!('question' in node)) return { kind: 'outcome', node, columns: 1 };
    const yes = build(node.yes);
    const no = build(node.no);
    const isNoDown = no.columns > yes.columns || (yes.kind === 'outcome' && no.kind === 'question');
    const [aside, down] = isNoDown ? [yes, no] : [no, yes];
    return {
      kind: 'question',
      node,
      aside,
      down,
      asideAnswer: isNoDown ? 'Yes' : 'No',
      downAnswer: isNoDown ? 'No' : 'Yes',
      columns: Math.max(down.columns, aside.columns + 1),
    };
  };
  return build(tree.root);
}
