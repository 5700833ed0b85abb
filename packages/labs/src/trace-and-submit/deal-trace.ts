import { type Random, shuffle } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { TraceKey } from './key.ts';
import type { TraceTask } from './task.ts';

/**
 * The same file with its numbers drawn anew within each letter, and its rows in the order of the new numbers. A number that no row
 * bears stays as it is and still leads nowhere. The key has no part in what is drawn.
 */
export function dealTrace({ task, key }: Dealt<TraceTask, TraceKey>, random: Random): Dealt<TraceTask, TraceKey> {
  const ids = [...task.rows, ...task.index].map(({ id }) => id);
  const letters = [...new Set(ids.map((id) => id.slice(0, 1)))];
  const renamed = new Map(
    letters.flatMap((letter) => {
      const own = ids.filter((id) => id.startsWith(letter));
      const drawn = shuffle(own, random);
      return own.map((id, index) => [id, drawn[index] ?? id] as const);
    }),
  );
  const nameOf = (id: string) => renamed.get(id) ?? id;
  const rewrite = (text: string) => text.replace(/\b[A-Z]-\d\d\b/g, nameOf);
  return {
    task: {
      device: task.device,
      submission: task.submission,
      rows: byLetterAndNumber(
        task.rows.map((row) => ({
          ...row,
          id: nameOf(row.id),
          text: rewrite(row.text),
          links: row.links.map(nameOf).toSorted(),
        })),
        letters,
      ),
      index: byLetterAndNumber(
        task.index.map((slot) => ({ ...slot, id: nameOf(slot.id), text: rewrite(slot.text) })),
        letters,
      ),
    },
    key: {
      gaps: key.gaps.map((gap) => ({ ...gap, fault: rewrite(gap.fault), places: gap.places.map(nameOf) })),
    },
  };
}

function byLetterAndNumber<Numbered extends { readonly id: string }>(
  rows: readonly Numbered[],
  letters: readonly string[],
): readonly Numbered[] {
  const place = ({ id }: Numbered) => letters.indexOf(id.slice(0, 1)) * 100 + Number(id.slice(2));
  return rows.toSorted((a, b) => place(a) - place(b));
}
