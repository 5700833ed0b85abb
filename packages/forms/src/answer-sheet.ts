import { partIds, type QuestionResponse, renameResponse } from '@cmdsp/questions';
import { type Deal, type DealtName, dealtQuestions } from './deal.ts';
import type { Paper } from './frozen-form.ts';

/**
 * What somebody answered to which question, in the order they saw them, with everything called by its internal id: all
 * that scoring reads of a sitting, at a tenth of the size of its deal. Secret like the paper. Plain JSON.
 */
export type AnswerSheet = readonly (readonly [questionId: string, response: QuestionResponse | null])[];

/** Writes the answer sheet of a sitting. A name that was never dealt becomes none, and no answer can be right by it. */
export function answerSheetOf(options: {
  readonly deal: Deal;
  readonly responses: ReadonlyMap<number, QuestionResponse | null>;
}): AnswerSheet {
  return dealtQuestions(options.deal).map(({ id, position, options: names }) => {
    const response = options.responses.get(position) ?? null;
    const idOf = (handle: string) => names.find((name) => name.handle === handle)?.id ?? '';
    return [id, response === null ? null : renameResponse(response, idOf)] as const;
  });
}

/** What the questions of a paper consist of, by their own ids, once for everybody who sat it. */
export type SheetNames = ReadonlyMap<string, readonly DealtName[]>;

/** The names in a paper. */
export function sheetNames(paper: Paper): SheetNames {
  const questions = paper.parts.flatMap((part) => (part.kind === 'set' ? part.questions : [part.question]));
  return new Map(questions.map((question) => [question.id, partIds(question).map((id) => ({ id, handle: id }))]));
}

/** Turns an answer sheet back into what scoreForm takes: it scores as the deal and the answers did that it was written from. */
export function readAnswerSheet(
  sheet: AnswerSheet,
  names: SheetNames,
): { readonly deal: Deal; readonly responses: ReadonlyMap<number, QuestionResponse | null> } {
  const parts = sheet.map(([id], index) => ({
    kind: 'single' as const,
    question: { position: index + 1, id, handle: id, options: names.get(id) ?? [] },
  }));
  const responses = new Map(sheet.map(([, response], index) => [index + 1, response]));
  return { deal: { format: 'cmdsp-deal/1', parts }, responses };
}
