import { assertNever } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '../authored/authored-question.ts';

/** How the secret half of a question is to be written. */
export type OtherSecrets = {
  /** Stands in every rationale, with its number. */
  readonly rationale: string;
  /** By how many places the key moves on; 0 keeps it. */
  readonly shift: number;
};

/** The same question with another key and other rationales: candidates must not see a difference. */
export function withOtherSecrets<Question extends AuthoredQuestion>(
  question: Question,
  secrets: OtherSecrets,
): Question {
  // The kind stays, and with it every field that this function does not write.
  return { ...question, ...changed(question, secrets) } as Question;
}

function changed(question: AuthoredQuestion, { rationale, shift }: OtherSecrets): Partial<AuthoredQuestion> {
  const reason = (index: number) => ({ rationale: `${rationale} ${index + 1}` });
  switch (question.kind) {
    case 'single':
    case 'choose': {
      const flags = moved(question.options, shift);
      return {
        options: question.options.map(({ text }, index) => ({
          text,
          ...reason(index),
          ...(flags[index]?.correct ? { correct: true as const } : {}),
        })),
      };
    }
    case 'ordering':
      return { steps: moved(question.steps, shift).map(({ text }, index) => ({ text, ...reason(index) })) };
    case 'matching': {
      const matches = moved(question.pairs, shift);
      return {
        pairs: question.pairs.map(({ premise, match }, index) => {
          return { premise, match: matches[index]?.match ?? match, ...reason(index) };
        }),
        leftOver: question.leftOver.map(({ text }, index) => ({ text, ...reason(index + 20) })),
      };
    }
    case 'hotspot': {
      const flags = moved(question.regions, shift);
      return {
        regions: question.regions.map(({ element }, index) => ({
          element,
          ...reason(index),
          ...(flags[index]?.correct ? { correct: true as const } : {}),
        })),
      };
    }
    case 'evidence': {
      const { material } = question;
      if (material.kind !== 'log') return {};
      const flags = moved(material.lines, shift);
      const lines = material.lines.map(({ text }, index) => ({
        text,
        ...reason(index),
        ...(flags[index]?.supports ? { supports: true as const } : {}),
      }));
      return { material: { ...material, lines } };
    }
    case 'numeric':
      return { answer: `${question.answer.split('.')[0]}${shift}`, tolerance: `0.${shift + 1}`, ...reason(0) };
    default:
      return assertNever(question);
  }
}

function moved<Item>(items: readonly Item[], shift: number): readonly Item[] {
  const at = items.length - (shift % items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}
