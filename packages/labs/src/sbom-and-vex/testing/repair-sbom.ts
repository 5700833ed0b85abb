import type { Dealt } from '../../lab.ts';
import type { NamedAnswer } from '../../testing/lab-proof.ts';
import type { SbomAnswer } from '../answer.ts';
import type { SbomKey } from '../key.ts';
import type { SbomTask } from '../task.ts';
import { solveSbom } from './solve-sbom.ts';

/** Every step of one element that brings an answer nearer to the solution; right elements of other solutions are left as they are. */
export function repairSbom(dealt: Dealt<SbomTask, SbomKey>, answer: SbomAnswer): readonly NamedAnswer<SbomAnswer>[] {
  const solution = solveSbom(dealt, 'first');
  return [
    ...list(answer, solution, 'repairs', ({ component, kind }) => `${component} ${kind}`),
    ...list(answer, solution, 'matches', ({ advisory, component }) => `${advisory} ${component}`),
    ...list(answer, solution, 'statements', ({ advisory }) => advisory),
    ...list(answer, solution, 'plan', ({ advisory }) => advisory),
    ...order(answer, solution.ranking),
  ];
}

/** What does not belong goes, what is missing comes, what differs becomes as in the solution. */
function list<Key extends 'repairs' | 'matches' | 'statements' | 'plan'>(
  answer: SbomAnswer,
  solution: SbomAnswer,
  key: Key,
  nameOf: (entry: SbomAnswer[Key][number]) => string,
): readonly NamedAnswer<SbomAnswer>[] {
  const [have, want]: readonly (readonly SbomAnswer[Key][number][])[] = [answer[key], solution[key]];
  if (have === undefined || want === undefined) return [];
  const step = (name: string, entries: readonly SbomAnswer[Key][number][]) => ({
    name: `${key}: ${name}`,
    answer: { ...answer, [key]: entries },
  });
  return [
    ...have
      .filter((entry) => !want.some((other) => nameOf(other) === nameOf(entry)))
      .map((entry) =>
        step(
          `${nameOf(entry)} goes`,
          have.filter((other) => other !== entry),
        ),
      ),
    ...want.flatMap((entry) => {
      const found = have.find((other) => nameOf(other) === nameOf(entry));
      if (found === undefined) return [step(`${nameOf(entry)} comes`, [...have, entry])];
      if (JSON.stringify(found) === JSON.stringify(entry)) return [];
      return [
        step(
          `${nameOf(entry)} changes`,
          have.map((other) => (other === found ? entry : other)),
        ),
      ];
    }),
  ];
}

function order(answer: SbomAnswer, wanted: readonly string[]): readonly NamedAnswer<SbomAnswer>[] {
  const { ranking } = answer;
  const step = (name: string, next: readonly string[]) => ({
    name: `ranking: ${name}`,
    answer: { ...answer, ranking: [...next] },
  });
  const place = (advisory: string) => wanted.indexOf(advisory);
  return [
    ...ranking
      .filter((advisory) => place(advisory) < 0)
      .map((advisory) =>
        step(
          `${advisory} goes`,
          ranking.filter((other) => other !== advisory),
        ),
      ),
    ...wanted
      .filter((advisory) => !ranking.includes(advisory))
      .map((advisory) => {
        const at = ranking.findIndex((other) => place(other) > place(advisory));
        return step(`${advisory} comes`, ranking.toSpliced(at < 0 ? ranking.length : at, 0, advisory));
      }),
    ...ranking.flatMap((advisory, at) => {
      const next = ranking[at + 1];
      if (next === undefined || place(advisory) <= place(next) || place(next) < 0) return [];
      return [step(`${next} before ${advisory}`, ranking.toSpliced(at, 2, next, advisory))];
    }),
  ];
}
