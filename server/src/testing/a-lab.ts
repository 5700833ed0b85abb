import type { LabText } from '@cmdsp/content';
import { type AnyLab, anyLab } from '@cmdsp/labs';
import { divideRational, rational, shuffle } from '@cmdsp/primitives';
import { z } from 'zod';
import { aTree, canary } from './a-catalogue.ts';

const box = z.strictObject({ id: z.string(), label: z.string() });

/** The smallest lab: put the heavy ones of four boxes on the shelf. More than two are unsafe. */
export const aLab: AnyLab = anyLab({
  id: 'the-lab',
  criteria: [
    { id: 'moved', title: 'Heavy boxes moved', points: 60 },
    { id: 'left-alone', title: 'Light boxes left alone', points: 40 },
  ],
  variantSchema: z.strictObject({
    task: z.strictObject({ room: z.string(), boxes: z.array(box) }),
    key: z.strictObject({ heavy: z.array(z.string()), note: z.string() }),
  }),
  answerSchema: z.strictObject({ moved: z.array(z.string().max(200_000)).max(100) }),
  deal: ({ task, key }, random) => ({ task: { ...task, boxes: shuffle(task.boxes, random) }, key }),
  emptyAnswer: () => ({ moved: [] }),
  mark: ({ task, key }, { moved }) => {
    const missed = key.heavy.filter((id) => !moved.includes(id));
    const wrong = task.boxes.filter(({ id }) => moved.includes(id) && !key.heavy.includes(id));
    const reason = (id: string) => ({
      kind: 'box',
      sentence: `${canary} box ${id};`,
      at: [id],
      detail: { note: key.note },
    });
    const unsafe = {
      points: 50,
      witness: { kind: 'unsafe', sentence: `${canary} unsafe;`, at: [...moved], detail: null },
    };
    return {
      results: [
        {
          criterion: 'moved',
          earned: divideRational(rational(60 * (key.heavy.length - missed.length)), rational(key.heavy.length)),
          witnesses: missed.map(reason),
        },
        {
          criterion: 'left-alone',
          earned: rational(wrong.length === 0 ? 40 : 0),
          witnesses: wrong.map(({ id }) => reason(id)),
        },
      ],
      cap: moved.length > 2 ? unsafe : null,
    };
  },
});

/** What is said about it; everything that a learner must not know yet carries a canary. `heavy` says which two boxes are. */
export function aLabText({
  secret = '',
  heavy = [0, 1],
}: { secret?: string; heavy?: readonly number[] } = {}): LabText {
  return {
    id: 'the-lab',
    title: 'The lab',
    module: 1,
    topics: ['1.1', '1.3'],
    minutes: 30,
    purpose: 'To lift what is heavy.',
    task: aTree('Move the heavy boxes.'),
    hints: [1, 2, 3].map((number) => aTree(`${canary} hint ${number} ${secret};`)),
    debrief: aTree(`${canary} debrief ${secret};`),
    sources: [{ document: `${canary} source ${secret};`, date: '2026' }],
    provenance: { drafted: { by: 'test', on: '2026-01-01' }, accepted: null },
    variants: ['attic', 'cellar', 'yard'].map((room) => ({
      task: { room, boxes: [0, 1, 2, 3].map((number) => ({ id: `${room}-${number}`, label: `Box ${number}` })) },
      key: { heavy: heavy.map((number) => `${room}-${number}`), note: `${canary} key ${secret};` },
    })),
  };
}
