import { divideRational, multiplyRational, type Random, rational, shuffle } from '@cmdsp/primitives';
import { z } from 'zod';
import type { Dealt, Lab } from '../lab.ts';
import type { Marking, Witness } from '../marking.ts';

export type TinyTask = { readonly boxes: readonly { readonly id: string; readonly weight: number }[] };
export type TinyKey = { readonly heavy: readonly string[] };
export type TinyAnswer = { readonly moves: readonly { readonly box: string; readonly shelf: 'left' | 'right' }[] };

/** The smallest lab that has everything a lab has: put the heavy boxes, and no others, on a shelf. For proving the proof only. */
export const tinyLab: Lab<TinyTask, TinyKey, TinyAnswer> = {
  id: 'tiny-lab',
  criteria: [
    { id: 'moved', title: 'Heavy boxes moved', points: 60 },
    { id: 'left-alone', title: 'Light boxes left alone', points: 40 },
  ],
  variantSchema: z.strictObject({
    task: z.strictObject({ boxes: z.array(z.strictObject({ id: z.string(), weight: z.int() })) }),
    key: z.strictObject({ heavy: z.array(z.string()) }),
  }),
  answerSchema: z.strictObject({
    moves: z.array(z.strictObject({ box: z.string().max(40), shelf: z.enum(['left', 'right']) })).max(100),
  }),
  deal: dealTiny,
  emptyAnswer: () => ({ moves: [] }),
  mark: markTiny,
};

/** Three variants of it, as a file would state them. */
export const tinyVariants: readonly Dealt<TinyTask, TinyKey>[] = [1, 2, 3].map((number) => {
  const boxes = Array.from({ length: 20 }, (_, index) => ({
    id: `v${number}-${index}`,
    weight: index % 5 < 2 ? 40 + index : 5 + index,
  }));
  return { task: { boxes }, key: { heavy: boxes.filter(({ weight }) => weight >= 40).map(({ id }) => id) } };
});

function dealTiny({ task, key }: Dealt<TinyTask, TinyKey>, random: Random): Dealt<TinyTask, TinyKey> {
  return { task: { boxes: shuffle(task.boxes, random) }, key };
}

function markTiny({ task, key }: Dealt<TinyTask, TinyKey>, { moves }: TinyAnswer): Marking {
  const moved = new Set(moves.map(({ box }) => box));
  const light = task.boxes.filter(({ id }) => !key.heavy.includes(id));
  const missed = key.heavy.filter((id) => !moved.has(id));
  const wrong = light.filter(({ id }) => moved.has(id)).map(({ id }) => id);
  const share = divideRational(rational(key.heavy.length - missed.length), rational(key.heavy.length));
  const net = Math.max(0, key.heavy.length - missed.length - 2 * wrong.length);
  const calm = Math.max(0, light.length - 2 * wrong.length);
  const witnesses: Witness[] = [
    ...missed.map((id) => ({
      kind: 'missed',
      sentence: `${id} is heavy and still on the floor`,
      at: [id],
      detail: null,
    })),
    ...wrong.map((id) => ({ kind: 'wrong', sentence: `${id} is light and was moved`, at: [id], detail: null })),
  ];
  return {
    results: [
      { criterion: 'moved', earned: divideRational(rational(60 * net), rational(key.heavy.length)), witnesses },
      {
        criterion: 'left-alone',
        earned: multiplyRational(divideRational(rational(40 * calm), rational(light.length)), share),
        witnesses,
      },
    ],
    cap: null,
  };
}
