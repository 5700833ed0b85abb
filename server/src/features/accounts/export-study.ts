import type { Tx } from '../../db/database.ts';

/**
 * What somebody learned and answered. Answers of a quiz or a diagnostic follow when it is handed in: until then the names
 * of its options are a secret.
 */
export async function exportStudy(tx: Tx) {
  return {
    progress: await tx.selectFrom('progressFacts').select(['kind', 'subject', 'at']).orderBy('at').execute(),
    topicAnswers: await tx
      .selectFrom('practiceAnswers')
      .select(['topic', 'questionId', 'response', 'answeredAt'])
      .orderBy('answeredAt')
      .execute(),
    quizzes: await tx
      .selectFrom('quizTries')
      .select(['id', 'module', 'contentRelease', 'startedAt', 'submittedAt', 'points', 'maximum', 'isPassed'])
      .orderBy('startedAt')
      .execute(),
    quizAnswers: await tx
      .selectFrom('quizAnswers')
      .innerJoin('quizTries', 'quizTries.id', 'quizAnswers.tryId')
      .select(['tryId', 'questionId', 'response', 'savedAt'])
      .where('submittedAt', 'is not', null)
      .orderBy('savedAt')
      .execute(),
    practiceReviews: await tx
      .selectFrom('practiceReviews')
      .select(['questionId', 'origin', 'verdict', 'ease', 'rating', 'response', 'isCounted', 'reviewedAt'])
      .orderBy('reviewedAt')
      .execute(),
    memories: await tx
      .selectFrom('questionMemories')
      .select(['questionId', 'stability', 'difficulty', 'reviewedAt', 'dueAt', 'reps', 'lapses'])
      .orderBy('questionId')
      .execute(),
    practiceSince: await tx.selectFrom('practiceStarts').select('at').execute(),
    diagnostics: await tx
      .selectFrom('diagnosticRuns')
      .select(['id', 'startedAt', 'finishedAt', 'findings'])
      .orderBy('startedAt')
      .execute(),
    diagnosticAnswers: await tx
      .selectFrom('diagnosticAnswers')
      .innerJoin('diagnosticRuns', 'diagnosticRuns.id', 'diagnosticAnswers.runId')
      .select(['runId', 'questionId', 'response', 'savedAt'])
      .where('finishedAt', 'is not', null)
      .orderBy('savedAt')
      .execute(),
    casePlays: await tx
      .selectFrom('casePlays')
      .leftJoin('caseChoices', 'caseChoices.playId', 'casePlays.id')
      .select(['slug', 'role', 'startedAt', 'finishedAt', 'step', 'decision', 'reason', 'decidedAt'])
      .orderBy('startedAt')
      .orderBy('place')
      .execute(),
    caseDrafts: await tx.selectFrom('caseDrafts').select(['step', 'decision', 'reason', 'savedAt']).execute(),
    notes: await tx
      .selectFrom('studyNotes')
      .select(['topic', 'sectionTitle', 'quote', 'body', 'createdAt', 'changedAt'])
      .orderBy('topic')
      .orderBy('block')
      .orderBy('startAt')
      .execute(),
    places: await tx
      .selectFrom('studyPlaces')
      .select(['topic', 'part', 'position', 'savedAt'])
      .orderBy('topic')
      .execute(),
    bench: await tx
      .selectFrom('benchArtefacts')
      .select(['kind', 'title', 'body', 'createdAt', 'changedAt'])
      .orderBy('createdAt')
      .execute(),
    pollAnswers: await tx.selectFrom('pollAnswers').select(['topic', 'slide', 'option', 'answeredAt']).execute(),
    releaseCohort: await tx.selectFrom('cohortMembers').select(['cohortId', 'joinedAt']).execute(),
  };
}
