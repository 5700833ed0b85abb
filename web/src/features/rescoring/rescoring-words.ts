import type { AnswerKey, ExaminedQuestion, ListedRescoring } from './rescoring-queries.ts';

export const kindWords = {
  'another-key': 'Another key',
  'several-keys': 'Several answers accepted',
  drop: 'Question dropped',
  reversal: 'Change taken back',
} as const satisfies Record<ListedRescoring['kind'], string>;

export const stateWords = {
  proposed: { text: 'Waits for a signature', tone: 'caution' },
  applied: { text: 'In force', tone: 'good' },
  reverted: { text: 'Taken back', tone: 'neutral' },
  withdrawn: { text: 'Withdrawn', tone: 'neutral' },
} as const satisfies Record<ListedRescoring['state'], { text: string; tone: string }>;

/** A key in words: the parts of the question that it names. */
export function writeKey(key: AnswerKey, parts: ExaminedQuestion['parts']): string {
  const name = (id: string) => parts.find((part) => part.id === id)?.text ?? id;
  switch (key.kind) {
    case 'numeric':
      return `${readFraction(key.value)} (± ${readFraction(key.tolerance)})`;
    case 'matching':
      return key.pairs.map(({ premise, option }) => `${name(premise)} – ${name(option)}`).join('; ');
    default:
      return key.correct.map(name).join(key.kind === 'ordering' ? ', then ' : ' + ');
  }
}

/** `7/1` as 7, `1/2` as 0.5. */
export function readFraction(text: string): string {
  const [numerator = 0, denominator = 1] = text.split('/').map(Number);
  return String(numerator / denominator);
}

/** `26/1` of points as 26, `51/2` as 25.5. */
export function writePoints(text: string): string {
  const value = Number(readFraction(text));
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
