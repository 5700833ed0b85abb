import { type ResponseRule, responseRuleOf } from '@cmdsp/questions/public';
import type { PresentedPaper } from './presented-paper.ts';

/** For each position of a presented paper, the rule its answers must keep. Knows no key. */
export function responseRules(paper: PresentedPaper): ReadonlyMap<number, ResponseRule> {
  const questions = paper.parts.flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]));
  return new Map(questions.map((question) => [question.position, responseRuleOf(question)]));
}
