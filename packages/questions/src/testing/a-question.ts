import type { AuthoredQuestion, SetQuestion } from '../authored/authored-question.ts';

type Single = Extract<AuthoredQuestion, { kind: 'single' }>;
type Choose = Extract<AuthoredQuestion, { kind: 'choose' }>;

const base = {
  id: 'd1-01',
  domain: 1,
  topic: '1.1',
  objective: 1,
  level: 'apply' as const,
  difficulty: 0.7,
  stem: 'Which step comes first?',
  source: { document: 'Some guidance', date: '2026' },
  reviewBy: '2027-11-21',
  enemies: [],
  status: 'live' as const,
};

/** An authored single question; the option at `key` (0 to 3) is the right one. */
export function aSingle(values: Partial<Omit<Single, 'options'>> & { readonly key?: number } = {}): Single {
  const { key = 0, ...rest } = values;
  return { ...base, kind: 'single', options: options(4, [key]), ...rest };
}

/** An authored choose question; the options at `keys` (0 to 4) are the right ones. */
export function aChoose(
  values: Partial<Omit<Choose, 'options' | 'choose'>> & { readonly keys?: number[] } = {},
): Choose {
  const { keys = [0, 1], ...rest } = values;
  return { ...base, kind: 'choose', choose: keys.length, options: options(5, keys), ...rest };
}

/** A single question of a scenario set, resting on the exhibits named. */
export function aSetQuestion(
  values: Partial<Omit<Single, 'options'>> & { readonly key?: number; readonly exhibits?: string[] } = {},
): SetQuestion {
  const { exhibits = ['e1'], ...rest } = values;
  return { ...aSingle(rest), exhibits };
}

function options(count: number, keys: readonly number[]) {
  return Array.from({ length: count }, (_, index) => ({
    text: `Option ${index + 1}`,
    rationale: `Reason ${index + 1}`,
    ...(keys.includes(index) ? { correct: true as const } : {}),
  }));
}
