import type { FormKey, Paper } from '@cmdsp/forms';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import type { AnalysedQuestion, Part } from '@cmdsp/psychometrics';
import { hashQuestionText } from './hash-question-text.ts';

/** A question of a form as its statistics need it. */
export type FormQuestion = AnalysedQuestion & {
  readonly textHash: string;
  readonly stem: string;
  readonly domain: number;
  readonly set: string | null;
  readonly optionTexts: readonly string[];
};

/** The questions of a frozen form in the order of its paper. */
export function listFormQuestions(paper: Paper, key: FormKey): readonly FormQuestion[] {
  const keys = new Map(key.questions.map((one) => [one.id, one]));
  return paper.parts.flatMap((part) => {
    const set = part.kind === 'set' ? part.id : null;
    return (part.kind === 'set' ? part.questions : [part.question]).flatMap((question): FormQuestion[] => {
      const known = keys.get(question.id);
      if (known === undefined) return [];
      const isChoice = known.kind === 'single' || known.kind === 'choose';
      return [
        {
          id: question.id,
          textHash: hashQuestionText(question),
          stem: question.stem,
          domain: known.domain,
          set,
          maximum: approximateRational(parseRational(known.points)),
          isCounted: !known.pretest,
          options: isChoice ? { ids: question.options.map(({ id }) => id), correct: known.correct } : null,
          optionTexts: question.options.map(({ text }) => text),
        },
      ];
    });
  });
}

/** A scenario set is one part in the stratum of sets; other questions are strata by domain. Only what counts. */
export function partsOf(questions: readonly FormQuestion[]): readonly Part[] {
  const parts = new Map<string, { id: string; stratum: string; columns: number[] }>();
  for (const [index, { id, set, domain, isCounted }] of questions.entries()) {
    if (!isCounted) continue;
    const name = set === null ? `question ${id}` : `set ${set}`;
    const stratum = set === null ? `Domain ${domain}` : 'Scenario sets';
    const part = parts.get(name) ?? { id: set ?? id, stratum, columns: [] };
    part.columns.push(index);
    parts.set(name, part);
  }
  return [...parts.values()];
}
