import type { BankQuestion } from '@cmdsp/questions';
import {
  aHotspot,
  aMatching,
  aNumeric,
  anEvidence,
  anOrdering,
  type OtherSecrets,
  withOtherSecrets,
} from '@cmdsp/questions/testing';

/** Two practice questions of each interaction beside single and choose, with the secrets given; `source` is secret too. */
export function practiceQuestions(secrets: OtherSecrets, source: string): readonly BankQuestion[] {
  return [anOrdering(), aMatching(), aHotspot(), anEvidence(), aNumeric()].flatMap((question) =>
    [1, 2].map((number): BankQuestion => ({
      ...withOtherSecrets(question, secrets),
      id: `practice-${question.kind}-${number}`,
      stem: `How is ${question.kind} number ${number} answered?`,
      source: { document: source, date: '2026' },
      reviewBy: '2099-01-01',
      provenance: { drafted: { by: 'test', on: '2026-01-01' }, accepted: null },
    })),
  );
}
