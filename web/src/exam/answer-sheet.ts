import type { Json } from '@cmdsp/primitives';
import type { Paper, PaperQuestion, PaperSet } from './exam-api.ts';

/** One line of the sheet: a question and the scenario it belongs to, if any. */
export type SheetLine = { readonly question: PaperQuestion; readonly set: PaperSet | null };

/** The questions in the order of this sitting. */
export function sheetLines(paper: Paper): readonly SheetLine[] {
  return paper.parts.flatMap((part): SheetLine[] =>
    part.kind === 'single'
      ? [{ question: part.question, set: null }]
      : part.questions.map((question) => ({ question, set: part })),
  );
}

/** The handles of the options that an answer names. */
export function chosenHandles(answer: Json | undefined): readonly string[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [];
  const { option, options } = answer as { option?: unknown; options?: unknown }; // narrowed on the next lines
  if (typeof option === 'string') return [option];
  return Array.isArray(options) ? options.filter((handle): handle is string => typeof handle === 'string') : [];
}

/** The answer after an option was pressed: one replaces, several toggle, pressing the chosen one of several takes it back. */
export function toggleOption(question: PaperQuestion, answer: Json | undefined, handle: string): Json {
  if (question.kind === 'single') return { kind: 'single', option: handle };
  const chosen = chosenHandles(answer);
  const next = chosen.includes(handle) ? chosen.filter((other) => other !== handle) : [...chosen, handle];
  // One more than asked for would be invalid: the earliest choice gives way.
  const options = next.slice(-question.choose);
  return options.length === 0 ? null : { kind: 'choose', options };
}

/** Whether a question counts as answered: as many options as it asks for. */
export function isAnswered(question: PaperQuestion, answer: Json | undefined): boolean {
  const wanted = question.kind === 'single' ? 1 : question.choose;
  return chosenHandles(answer).length === wanted;
}
