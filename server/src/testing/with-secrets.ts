import type { Catalogue } from '@cmdsp/content';
import type { AuthoredQuestion } from '@cmdsp/questions';
import { withOtherSecrets } from '@cmdsp/questions/testing';
import { anExamCatalogue, type BankSecrets } from './a-bank.ts';
import { aCapstone, aCapstoneRubric } from './a-capstone.ts';
import { aCase } from './a-case.ts';
import { aLabText } from './a-lab.ts';
import { anAssignment } from './an-assignment.ts';

/** The bank and the quizzes with these secrets; everything that is public stays as it is. */
export function withSecrets(secrets: BankSecrets): Catalogue {
  const catalogue = anExamCatalogue(secrets);
  return {
    ...catalogue,
    // What lies behind the decisions differs; what is read before the first one does not.
    cases: [
      { ...aCase({ behind: secrets.rationale }), roles: aCase().roles.map(({ id }) => ({ id, brief: 'Brief.' })) },
    ],
    assignments: ([1, 2] as const).map((module) => anAssignment({ module }, secrets.rationale)),
    capstoneRubric: aCapstoneRubric(secrets.rationale),
    labs: [aLabText({ secret: secrets.rationale, heavy: [secrets.keyAt('the-lab') % 2, 2] })],
    capstones: [aCapstone({ secret: secrets.rationale })],
    topics: catalogue.topics.map((topic) => ({
      ...topic,
      quiz: topic.quiz.map((question) => withSecretsOf(question, secrets)),
    })),
    diagnostic: catalogue.diagnostic.map((question) => withSecretsOf(question, secrets)),
    practice: catalogue.practice.map((question) => withSecretsOf(question, secrets)),
  };
}

function withSecretsOf<Question extends AuthoredQuestion>(question: Question, secrets: BankSecrets): Question {
  return {
    ...withOtherSecrets(question, { rationale: secrets.rationale, shift: secrets.keyAt(question.id) }),
    difficulty: secrets.difficulty,
    source: { document: secrets.rationale, date: '2026' },
  };
}
