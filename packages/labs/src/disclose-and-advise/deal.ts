import { type Random, shuffle } from '@cmdsp/primitives';
import { addDays } from '@cmdsp/workbench/risk';
import type { Dealt } from '../lab.ts';
import type { AdviseKey } from './key.ts';
import type { AdviseTask } from './task.ts';

/**
 * The variant with its calendar moved by whole weeks, its palettes and the days to be named in an order of their own, and measures and
 * sentences under names that say nothing. What is drawn depends on the task only.
 */
export function deal({ task, key }: Dealt<AdviseTask, AdviseKey>, random: Random): Dealt<AdviseTask, AdviseKey> {
  const days = 7 * random.below(26);
  const remedies = renamed(task.remedies, 'm', random);
  const sentences = renamed(task.sentences, 's', random);
  const parts = shuffle(task.parts, random);
  const events = shuffle(task.events, random);
  const nameOf = (names: ReadonlyMap<string, string>, id: string) => names.get(id) ?? id;
  return moveDays(
    {
      task: { ...task, parts, events, remedies: remedies.list, sentences: sentences.list },
      key: {
        ...key,
        remedies: key.remedies.map((use) => ({ ...use, remedy: nameOf(remedies.names, use.remedy) })),
        unsafeRemedies: key.unsafeRemedies.map((one) => ({ ...one, remedy: nameOf(remedies.names, one.remedy) })),
        needs: key.needs.map((need) => ({ ...need, anyOf: need.anyOf.map((id) => nameOf(sentences.names, id)) })),
        refused: key.refused.map((one) => ({ ...one, sentence: nameOf(sentences.names, one.sentence) })),
      },
    },
    days,
  );
}

function renamed<Item extends { readonly id: string }>(items: readonly Item[], letter: string, random: Random) {
  const shuffled = shuffle(items, random);
  return {
    list: shuffled.map((item, index) => ({ ...item, id: `${letter}${index + 1}` })),
    names: new Map(shuffled.map(({ id }, index) => [id, `${letter}${index + 1}`])),
  };
}

/** Every day that is written anywhere, in texts as well, is moved by as many days: what lay between them stays. */
function moveDays<Value>(value: Value, days: number): Value {
  if (typeof value === 'string')
    return value.replaceAll(/\b\d{4}-\d{2}-\d{2}(?=T|\b)/g, (day) => addDays(day, days)) as Value; // a text stays one
  if (Array.isArray(value)) return value.map((item: unknown) => moveDays(item, days)) as Value; // item by item the same
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, moveDays<unknown>(member, days)]),
  ) as Value; // member by member the same
}
