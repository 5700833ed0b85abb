import { assertNever } from '@cmdsp/primitives';
import { linesOf } from '../evidence/definition.ts';
import type { AuthoredQuestion } from './authored-question.ts';

/** A text of a question with its place in the file. */
export type QuestionText = {
  readonly text: string;
  readonly at: readonly (string | number)[];
  /** What the candidate reads, what can be chosen or placed, what is given as evidence, why something is right or wrong. */
  readonly role: 'stem' | 'choice' | 'evidence' | 'rationale';
  /** False for text that is shown as it is. */
  readonly isMarkdown: boolean;
};

/** Every text of a question, whatever its interaction. The words of a figure are its own affair. */
export function questionTexts(question: AuthoredQuestion): readonly QuestionText[] {
  return [{ text: question.stem, at: ['stem'], role: 'stem', isMarkdown: true }, ...textsOf(question)];
}

function textsOf(question: AuthoredQuestion): readonly QuestionText[] {
  switch (question.kind) {
    case 'single':
    case 'choose':
      return question.options.flatMap(({ text, rationale }, index) => [
        choice(text, ['options', index, 'text']),
        reason(rationale, ['options', index, 'rationale']),
      ]);
    case 'ordering':
      return question.steps.flatMap(({ text, rationale }, index) => [
        choice(text, ['steps', index, 'text']),
        reason(rationale, ['steps', index, 'rationale']),
      ]);
    case 'matching':
      return [
        ...question.pairs.flatMap(({ premise, match, rationale }, index) => [
          choice(premise, ['pairs', index, 'premise']),
          choice(match, ['pairs', index, 'match']),
          reason(rationale, ['pairs', index, 'rationale']),
        ]),
        ...question.leftOver.flatMap(({ text, rationale }, index) => [
          choice(text, ['leftOver', index, 'text']),
          reason(rationale, ['leftOver', index, 'rationale']),
        ]),
      ];
    case 'hotspot':
      return question.regions.map(({ rationale }, index) => reason(rationale, ['regions', index, 'rationale']));
    case 'evidence':
      return textsOfMaterial(question.material);
    case 'numeric':
      return [reason(question.rationale, ['rationale'])];
    default:
      return assertNever(question);
  }
}

function textsOfMaterial(material: Extract<AuthoredQuestion, { kind: 'evidence' }>['material']): QuestionText[] {
  const place = { log: 'lines', table: 'rows', document: 'passages' }[material.kind];
  return linesOf(material).flatMap(({ cells, rationale }, index): QuestionText[] => [
    ...cells.map((text, column): QuestionText => {
      const at = ['material', place, index, ...(material.kind === 'table' ? ['cells', column] : ['text'])];
      return { text, at, role: 'evidence', isMarkdown: material.kind === 'document' };
    }),
    ...(rationale === null ? [] : [reason(rationale, ['material', place, index, 'rationale'])]),
  ]);
}

function choice(text: string, at: QuestionText['at']): QuestionText {
  return { text, at, role: 'choice', isMarkdown: true };
}

function reason(text: string, at: QuestionText['at']): QuestionText {
  return { text, at, role: 'rationale', isMarkdown: true };
}
