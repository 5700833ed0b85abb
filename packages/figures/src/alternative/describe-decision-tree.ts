import type { DecisionTree } from '../kinds/decision-tree.ts';
import { countOf, endSentence } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

/** Each question with where its answers lead, in the order in which one meets them. */
export function describeDecisionTree(tree: DecisionTree): TextAlternative {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const questions = questionsFrom(tree.root, nodes);
  const outcomes = tree.nodes.length - questions.length;
  const lead = (id: string) => {
    const node = nodes.get(id);
    if (node !== undefined && 'outcome' in node) {
      return endSentence(`${node.outcome}${node.tone === undefined ? '' : ` (${node.tone})`}`);
    }
    return `go to question ${questions.findIndex((question) => question.id === id) + 1}.`;
  };
  return {
    opening: `“${tree.title}” is a decision tree with ${countOf(questions.length, 'question')} and ${countOf(outcomes, 'outcome')}.`,
    sentences: questions.map(
      ({ question, yes, no }, index) =>
        `Question ${index + 1}: ${endSentence(question)} If yes: ${lead(yes)} If no: ${lead(no)}`,
    ),
    table: null,
  };
}

type Node = DecisionTree['nodes'][number];

function questionsFrom(id: string, nodes: ReadonlyMap<string, Node>): Extract<Node, { question: string }>[] {
  const node = nodes.get(id);
  if (node === undefined || !('question' in node)) return [];
  return [node, ...questionsFrom(node.yes, nodes), ...questionsFrom(node.no, nodes)];
}
