import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { listOccasions, subjectOf } from './occasions.ts';

/** What somebody may be asked about now, and what they have answered. */
export async function showOwnFeedback(
  { databases, catalogue }: Pick<Context, 'databases' | 'catalogue'>,
  personId: string,
) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const occasions = await listOccasions(tx, catalogue);
    const given = await tx
      .selectFrom('feedbackResponses')
      .select(['survey', 'occasion', 'givenAt'])
      .orderBy('givenAt', 'desc')
      .execute();
    const isOpen = ({ survey, occasion }: (typeof occasions)[number]) =>
      !given.some((one) => one.survey === survey.id && one.occasion === occasion);
    return {
      open: occasions.filter(isOpen).map(({ survey: { id, version, title, questions }, occasion, subject }) => ({
        survey: id,
        version,
        title,
        occasion,
        subject,
        questions: [...questions],
      })),
      given: given.map(({ survey, occasion, givenAt }) => ({
        survey,
        subject: subjectOf(survey, survey === 'module' ? occasion : null, catalogue),
        givenAt: givenAt.toISOString(),
      })),
    };
  });
}
