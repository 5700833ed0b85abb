import { assertNever, canonicalJson } from '@cmdsp/primitives';
import { freezeExhibit, freezeQuestion, keyOfQuestion } from '@cmdsp/questions';
import type { FormPart } from './form-part.ts';
import type { FrozenForm, PaperPart } from './frozen-form.ts';

/**
 * Splits parts into a candidate-safe paper and a key and hashes the canonical JSON of each with `hash`. Throws
 * RepeatedQuestionError when a question or set would stand on the form twice.
 */
export function freezeForm(options: {
  readonly parts: readonly FormPart[];
  readonly hash: (text: string) => string;
}): FrozenForm {
  const { parts, hash } = options;
  refuseRepeats(parts);
  const paper = { format: 'cmdsp-paper/1', parts: parts.map(freezePart) } as const;
  const questions = parts.flatMap((part) => (part.kind === 'set' ? part.set.questions : [part.question]));
  const key = { format: 'cmdsp-key/1', questions: questions.map((question) => keyOfQuestion(question)) } as const;
  return { paper, key, paperHash: hash(canonicalJson(paper)), keyHash: hash(canonicalJson(key)) };
}

/** A question or set was put on a form twice. */
export class RepeatedQuestionError extends Error {
  readonly code = 'repeated-question';
}

function freezePart(part: FormPart): PaperPart {
  switch (part.kind) {
    case 'single':
      return { kind: 'single', question: freezeQuestion(part.question) };
    case 'set':
      return {
        kind: 'set',
        id: part.set.id,
        title: part.set.title,
        case: part.set.case,
        exhibits: part.set.exhibits.map(freezeExhibit),
        questions: part.set.questions.map(freezeQuestion),
      };
    default:
      return assertNever(part);
  }
}

function refuseRepeats(parts: readonly FormPart[]): void {
  const seen = new Set<string>();
  const ids = parts.flatMap((part) =>
    part.kind === 'set' ? [part.set.id, ...part.set.questions.map(({ id }) => id)] : [part.question.id],
  );
  for (const id of ids) {
    if (seen.has(id)) throw new RepeatedQuestionError(`${id} stands on the form twice`);
    seen.add(id);
  }
}
