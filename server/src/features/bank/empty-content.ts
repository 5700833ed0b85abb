/** What a new question or set begins with: every field there, those that only its author can fill empty. */
export function emptyContent({
  id,
  kind,
  domain,
  by,
  today,
}: {
  readonly id: string;
  readonly kind: 'question' | 'set';
  readonly domain: number;
  readonly by: string;
  readonly today: string;
}): object {
  const provenance = { drafted: { by, on: today }, accepted: null };
  const question = (name: string) => ({
    id: name,
    kind: 'single',
    domain,
    topic: '',
    objective: 1,
    level: 'apply',
    difficulty: 0.7,
    stem: '',
    options: Array.from({ length: 4 }, (_, index) => ({
      text: '',
      ...(index === 0 ? { correct: true } : {}),
      rationale: '',
    })),
    source: { document: '', date: '' },
    reviewBy: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    enemies: [],
    status: 'draft',
  });
  if (kind === 'question') return { ...question(id), provenance };
  return {
    id,
    title: '',
    joins: ['design', 'risk'],
    topics: [],
    case: '',
    exhibits: [
      { id: 'e1', title: '', kind: 'document', body: '' },
      { id: 'e2', title: '', kind: 'table', columns: ['', ''], rows: [['', '']] },
    ],
    questions: ['a', 'b', 'c', 'd'].map((letter) => ({ ...question(`${id}-${letter}`), exhibits: ['e1'] })),
    contradiction: '',
    enemies: [],
    status: 'draft',
    provenance,
  };
}
