import type { Json } from '@cmdsp/primitives';
import { namedIn, type QuestionResponse } from '@cmdsp/questions/public';
import { readResponse } from '../api/read-response.ts';
import { isComplete } from '../player/interactions/is-complete.ts';
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

/** The answer at a position, as the journal keeps it. */
export function answerOf(answer: Json | undefined): QuestionResponse | null {
  return readResponse(answer);
}

/** The handles that an answer names. */
export function chosenHandles(answer: Json | undefined): readonly string[] {
  const response = readResponse(answer);
  return response === null ? [] : namedIn(response);
}

/**
 * The answer after an option was pressed: one replaces, several toggle, pressing the chosen one of several takes it back.
 * Where things are ordered, matched or typed, nothing is pressed and the answer stays.
 */
export function toggleOption(question: PaperQuestion, answer: Json | undefined, handle: string): Json {
  const chosen = chosenHandles(answer);
  const next = chosen.includes(handle) ? chosen.filter((other) => other !== handle) : [...chosen, handle];
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: handle };
    case 'choose': {
      // One more than asked for would be invalid: the earliest choice gives way.
      const options = next.slice(-question.choose);
      return options.length === 0 ? null : { kind: 'choose', options };
    }
    case 'hotspot':
      return journalled({ kind: 'hotspot', regions: next.slice(-question.choose) });
    case 'evidence':
      return journalled({ kind: 'evidence', picks: next.slice(-question.atMost) });
    default:
      return answer ?? null;
  }
}

/** An answer as it goes into the journal: one that says nothing withdraws the one before. */
export function journalled(response: QuestionResponse): Json {
  const isEmpty = response.kind === 'numeric' ? response.value.trim() === '' : namedIn(response).length === 0;
  // Plain JSON by its type, but for being readonly.
  return isEmpty ? null : (response as unknown as Json);
}

/** Whether a question counts as answered: all that it asks for. */
export function isAnswered(question: PaperQuestion, answer: Json | undefined): boolean {
  return isComplete(question, readResponse(answer));
}
