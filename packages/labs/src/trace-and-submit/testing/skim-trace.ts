import { mostFrequent } from '../../testing/most-frequent.ts';
import type { Skim } from '../../testing/skim.ts';
import type { TraceAnswer } from '../answer.ts';
import type { TraceKey } from '../key.ts';
import type { TraceTask } from '../task.ts';

type Place = { readonly id: string; readonly title: string; readonly text: string };

/** Twelve gaps by length, by letter, by signal word, and where the other variants had theirs, with the choices that were right there. */
export const skimTrace: Skim<TraceTask, TraceKey, TraceAnswer> = ({ rows, index }, others) => {
  const places: readonly Place[] = [...rows, ...index];
  const before = others.flatMap(({ task, key }) =>
    [...task.rows, ...task.index].flatMap((place) => {
      const gap = key.gaps.find((one) => one.places.includes(place.id));
      return gap === undefined ? [] : [{ title: place.title, letter: place.id.slice(0, 1), gap }];
    }),
  );
  const mark = (chosen: readonly Place[]): TraceAnswer => ({
    findings: chosen.map(({ id, title }) => {
      const known = before.filter((one) => one.title === title);
      const like = known.length > 0 ? known : before.filter(({ letter }) => id.startsWith(letter));
      return {
        at: id,
        section: mostFrequent(like.map(({ gap }) => gap.sections[0] ?? null)),
        severity: mostFrequent(like.map(({ gap }) => gap.severities[0] ?? null)),
        response: mostFrequent(like.map(({ gap }) => gap.responses[0] ?? null)),
      };
    }),
  });
  const byLength = places.toSorted((a, b) => b.text.length - a.text.length);
  const timesBefore = ({ title }: Place) => before.filter((one) => one.title === title).length;
  const says = (words: RegExp) => mark(places.filter(({ text }) => words.test(text)));
  return [
    { name: 'the twelve longest', answer: mark(byLength.slice(0, 12)) },
    { name: 'the twelve shortest', answer: mark(byLength.slice(-12)) },
    { name: 'the longest of each letter', answer: mark(extremes(byLength)) },
    { name: 'the shortest of each letter', answer: mark(extremes(byLength.toReversed())) },
    { name: 'the first twelve', answer: mark(places.slice(0, 12)) },
    { name: 'every document', answer: mark(index.slice(0, 14)) },
    { name: 'a title that was a gap before', answer: mark(places.filter((place) => timesBefore(place) >= 1)) },
    { name: 'a title that was a gap twice', answer: mark(places.filter((place) => timesBefore(place) >= 2)) },
    { name: 'whatever says not or no', answer: says(/\b(not|no|none|nothing|nobody)\b/i) },
    { name: 'whatever is empty or left out', answer: says(/\b(empty|left|missing|open|out of scope|not covered)\b/i) },
    {
      name: 'whatever names a place of another',
      answer: says(/\b(lies|stand|stands|has it|with purchasing|keeps|kept)\b/i),
    },
  ];
};

function extremes(sorted: readonly Place[]): readonly Place[] {
  return ['T', 'R', 'C', 'V', 'S', 'L', 'D'].flatMap((letter) =>
    sorted.filter(({ id }) => id.startsWith(letter)).slice(0, 2),
  );
}
