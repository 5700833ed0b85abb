import { assertNever } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '../authored/authored-question.ts';
import { linesOf } from '../evidence/definition.ts';
import { lineIdAt } from '../evidence/freeze.ts';
import { optionIdAt } from '../frozen/option-id.ts';
import { regionsOf } from '../hotspot/freeze.ts';
import { matchingIds } from '../matching/freeze.ts';
import { freezeOrdering } from '../ordering/freeze.ts';

/** What there is to say about one part of a question after the answer. */
export type FeedbackPart = {
  readonly isCorrect: boolean;
  readonly rationale: string;
  readonly misconception: string | null;
};

/** The verdict and reason of every part by its internal id. Holds the key. */
export function feedbackParts(question: AuthoredQuestion): ReadonlyMap<string, FeedbackPart> {
  switch (question.kind) {
    case 'single':
    case 'choose':
      return new Map(
        question.options.map(({ correct, rationale, misconception }, index) => [
          optionIdAt(index),
          { isCorrect: correct === true, rationale, misconception: misconception ?? null },
        ]),
      );
    case 'ordering': {
      const reasons = new Map(question.steps.map(({ text, rationale }) => [text, rationale]));
      return new Map(freezeOrdering(question).options.map(({ id, text }) => [id, part(true, reasons.get(text))]));
    }
    case 'matching':
      return partsOfMatching(question);
    case 'hotspot':
      return new Map(
        regionsOf(question).map(({ id, region }) => [id, part(region.correct === true, region.rationale)]),
      );
    case 'evidence':
      return new Map(
        linesOf(question.material).map(({ supports, rationale }, index) => [
          lineIdAt(index),
          part(supports, rationale ?? undefined),
        ]),
      );
    case 'numeric':
      return new Map();
    default:
      return assertNever(question);
  }
}

/** The reason of a pair stands at its premise, that of a left-over option at the option. */
function partsOfMatching(
  question: Extract<AuthoredQuestion, { readonly kind: 'matching' }>,
): ReadonlyMap<string, FeedbackPart> {
  const { premises, options } = matchingIds(question);
  const matched = new Set(question.pairs.map(({ match }) => match));
  const reasons = new Map([
    ...question.pairs.map(({ premise, rationale }) => [premise, rationale] as const),
    ...question.leftOver.map(({ text, rationale }) => [text, rationale] as const),
  ]);
  return new Map([
    ...[...premises].map(([text, id]) => [id, part(true, reasons.get(text))] as const),
    ...[...options].map(([text, id]) => {
      const isMatched = matched.has(text);
      return [id, part(isMatched, isMatched ? undefined : reasons.get(text))] as const;
    }),
  ]);
}

function part(isCorrect: boolean, rationale: string | undefined): FeedbackPart {
  return { isCorrect, rationale: rationale ?? '', misconception: null };
}
