import type { Deal, FormKey, Paper } from '@cmdsp/forms';
import { dealtQuestions } from '@cmdsp/forms';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import type { QuestionResponse } from '@cmdsp/questions';
import type { Tx } from '../db/database.ts';
import type { StoredQuestion } from '../db/tables/results.ts';

/** What one person got for one question, and which options they chose (internal ids). */
export type QuestionOutcome = { readonly points: number; readonly chosen: readonly string[] };

/** A finished sitting without its person. */
export type FinishedSitting = {
  readonly isPassed: boolean;
  readonly outcomes: ReadonlyMap<string, QuestionOutcome>;
};

/** A certification form with all its finished sittings. */
export type FinishedForm = {
  readonly id: string;
  readonly title: string;
  readonly createdAt: Date;
  /** Share of the points that passes. */
  readonly mark: number;
  readonly paper: Paper;
  readonly key: FormKey;
  readonly sittings: readonly FinishedSitting[];
};

/** Every certification form that somebody has finished, with the scored answers; the oldest form first. */
export async function loadFinishedForms(tx: Tx): Promise<readonly FinishedForm[]> {
  const results = await tx
    .selectFrom('results')
    .innerJoin('sittings', 'sittings.id', 'results.sittingId')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'results.sittingId')
    .select(['results.sittingId', 'results.formId', 'results.decision', 'results.questions', 'sittingDeals.deal'])
    .where('results.kind', '=', 'certification')
    .where('sittings.state', 'in', ['submitted', 'expired'])
    // What an interruption spoilt says little about the questions: the published policy leaves it out.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('disruptionLosses')
            .innerJoin('disruptions', 'disruptions.id', 'disruptionLosses.disruptionId')
            .select('disruptionLosses.sittingId')
            .whereRef('disruptionLosses.sittingId', '=', 'results.sittingId')
            .where('disruptionLosses.isLeftOut', '=', true)
            .where('disruptions.state', '=', 'confirmed'),
        ),
      ),
    )
    .orderBy('results.sittingId')
    .execute();
  if (results.length === 0) return [];
  const answers = await loadAnswers(tx);
  const forms = await tx
    .selectFrom('forms')
    .innerJoin('formPapers', 'formPapers.formId', 'forms.id')
    .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
    .select([
      'forms.id',
      'forms.number',
      'forms.title',
      'forms.createdAt',
      'forms.passMark',
      'formPapers.paper',
      'formKeys.key',
    ])
    .where('forms.id', 'in', [...new Set(results.map(({ formId }) => formId))])
    .orderBy('forms.createdAt')
    .orderBy('forms.id')
    .execute();
  return forms.map(({ passMark, number, title, ...form }) => ({
    ...form,
    title: `${title}, form ${number}`,
    mark: approximateRational(parseRational(passMark)),
    sittings: results
      .filter(({ formId }) => formId === form.id)
      .map(({ sittingId, decision, questions, deal }) => ({
        isPassed: decision === 'pass',
        outcomes: outcomesOf(questions, deal, answers.get(sittingId) ?? new Map()),
      })),
  }));
}

type Answers = ReadonlyMap<number, QuestionResponse | null>;

/** What counts at every position of every finished certification sitting. */
async function loadAnswers(tx: Tx): Promise<ReadonlyMap<string, Answers>> {
  const rows = await tx
    .selectFrom('responses')
    .innerJoin('sittings', 'sittings.id', 'responses.sittingId')
    .distinctOn(['responses.sittingId', 'responses.position'])
    .select(['responses.sittingId', 'responses.position', 'responses.response'])
    .where('sittings.kind', '=', 'certification')
    .where('sittings.state', 'in', ['submitted', 'expired'])
    .orderBy('responses.sittingId')
    .orderBy('responses.position')
    .orderBy('responses.fence', 'desc')
    .orderBy('responses.revision', 'desc')
    .execute();
  const answers = new Map<string, Map<number, QuestionResponse | null>>();
  for (const { sittingId, position, response } of rows) {
    const own = answers.get(sittingId) ?? new Map<number, QuestionResponse | null>();
    // Only what the form takes was stored, by the rules of sitting-rules.ts.
    own.set(position, JSON.parse(response) as QuestionResponse | null);
    answers.set(sittingId, own);
  }
  return answers;
}

function outcomesOf(
  questions: readonly StoredQuestion[],
  deal: Deal,
  answers: Answers,
): ReadonlyMap<string, QuestionOutcome> {
  const dealt = new Map(dealtQuestions(deal).map((question) => [question.position, question]));
  return new Map(
    questions.map(({ id, position, points }) => {
      const handles = chosenHandles(answers.get(position) ?? null);
      const chosen = dealt.get(position)?.options.filter(({ handle }) => handles.includes(handle)) ?? [];
      return [id, { points: approximateRational(parseRational(points)), chosen: chosen.map((option) => option.id) }];
    }),
  );
}

/** The options of an answer that is a choice among options; of other answers only the points are analysed. */
function chosenHandles(response: QuestionResponse | null): readonly string[] {
  if (response === null) return [];
  if (response.kind === 'single') return [response.option];
  return response.kind === 'choose' ? response.options : [];
}
