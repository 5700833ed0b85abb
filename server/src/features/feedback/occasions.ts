import type { Catalogue } from '@cmdsp/content';
import { findSurvey, type Survey, type SurveyId } from '@cmdsp/feedback';
import type { Tx } from '../../db/database.ts';

/** Something that a person may be asked about now. */
export type Occasion = { readonly survey: Survey; readonly occasion: string; readonly subject: string };

/**
 * What the person of the transaction may be asked about: modules whose quiz they have handed in, and examinations whose
 * result is released. Before that an answer could be given to please whoever decides, or be feared to count.
 */
export async function listOccasions(tx: Tx, catalogue: Catalogue): Promise<readonly Occasion[]> {
  const modules = await tx
    .selectFrom('quizTries')
    .select('module')
    .distinct()
    .where('submittedAt', 'is not', null)
    .orderBy('module')
    .execute();
  const exams = await tx
    .selectFrom('releasedResults')
    .select(['sittingId', 'releasedAt'])
    .where('kind', '=', 'certification')
    .where('releasedAt', 'is not', null)
    .orderBy('releasedAt')
    .execute();
  return [
    ...modules.flatMap(({ module }) =>
      occasionOf('module', String(module), subjectOf('module', String(module), catalogue)),
    ),
    ...exams.flatMap(({ sittingId, releasedAt }) =>
      occasionOf(
        'exam',
        sittingId,
        `The examination whose result came on ${releasedAt?.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) ?? ''}`,
      ),
    ),
  ];
}

/** What feedback is about, in words. */
export function subjectOf(survey: SurveyId, module: string | null, catalogue: Catalogue): string {
  if (survey === 'exam') return 'The examination';
  const title = catalogue.programme.modules.find(({ number }) => String(number) === module)?.title;
  return title === undefined ? `Module ${module ?? ''}` : `Module ${module ?? ''}: ${title}`;
}

function occasionOf(id: SurveyId, occasion: string, subject: string): Occasion[] {
  const survey = findSurvey(id);
  return survey === null ? [] : [{ survey, occasion, subject }];
}
