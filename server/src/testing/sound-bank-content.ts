/** Thirty words that stand for a stem. */
export const soundWords = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');

/** A question that the linter has nothing to say about, under the name of a draft. */
export function soundBankContent(id: string, stem = soundWords): object {
  return {
    id,
    kind: 'single',
    domain: 1,
    topic: '1.1',
    objective: 1,
    level: 'apply',
    difficulty: 0.7,
    stem,
    options: ['first', 'other', 'third', 'last'].map((name, index) => ({
      text: `Take the ${name} way`,
      ...(index === 0 ? { correct: true } : {}),
      rationale: `Because option ${name} rests on what the case says.`,
    })),
    source: { document: 'A standard', date: '2026' },
    reviewBy: '2099-01-01',
    enemies: [],
    status: 'draft',
    provenance: { drafted: { by: 'Ann', on: '2026-11-21' }, accepted: null },
  };
}
