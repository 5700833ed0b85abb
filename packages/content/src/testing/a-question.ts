/** Words that say nothing, so that a text has a known length. */
export function wordsOf(count: number): string {
  return Array.from({ length: count }, () => 'pump').join(' ');
}

const rationale = (name: string) => `Option ${name} rests on a belief that this case does not bear out.`;

/** A valid question of domain 1 as authors write it; whatever a test depends on is passed in. */
export function aQuestion(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'quiz-1.1-1',
    kind: 'single',
    domain: 1,
    topic: '1.1',
    objective: 1,
    level: 'apply',
    difficulty: 0.7,
    stem: wordsOf(30),
    options: ['first', 'other', 'third', 'last'].map((name, index) => ({
      text: `Take the ${name} way`,
      ...(index === 0 ? { correct: true } : {}),
      rationale: rationale(name),
    })),
    source: { document: 'A guidance', date: '2026' },
    reviewBy: '2027-01-01',
    enemies: [],
    status: 'ready-for-review',
    ...overrides,
  };
}

/** Options of the given texts, the first of them the key. */
export function optionsOf(...texts: readonly string[]): Record<string, unknown>[] {
  return texts.map((text, index) => ({
    text,
    ...(index === 0 ? { correct: true } : {}),
    rationale: rationale(`number ${index + 1}`),
  }));
}
