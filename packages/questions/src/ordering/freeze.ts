import type { AuthoredQuestion } from '../authored/authored-question.ts';
import type { FrozenOption } from '../frozen/frozen-question.ts';
import { idsByText } from '../frozen/option-id.ts';

type Ordering = Extract<AuthoredQuestion, { readonly kind: 'ordering' }>;

/** The steps by their alphabet. */
export function freezeOrdering({ steps }: Ordering): { readonly options: readonly FrozenOption[] } {
  return { options: [...stepIds(steps)].map(([text, id]) => ({ id, text })) };
}

/** The ids of the steps from first to last. */
export function keyOfOrdering({ steps }: Ordering): readonly string[] {
  const ids = stepIds(steps);
  return steps.flatMap(({ text }) => ids.get(text) ?? []);
}

function stepIds(steps: Ordering['steps']): ReadonlyMap<string, string> {
  return idsByText(
    's',
    steps.map(({ text }) => text),
  );
}
