import { compareRational, multiplyRational, type Rational, rational } from '@cmdsp/primitives';
import type { Dealt } from '../lab.ts';
import type { CriterionResult, Marking, Witness } from '../marking.ts';
import type { Finding, TraceAnswer } from './answer.ts';
import { traceCriteria } from './criteria.ts';
import type { Gap, TraceKey } from './key.ts';
import type { TraceTask } from './task.ts';

type Named = { readonly gap: Gap; readonly findings: readonly Finding[] };

/**
 * Each criterion is worth a twelfth of its points for each gap it is right about. A finding where nothing is wrong takes a twelfth
 * away in every criterion, never below nothing, so that calling everything a gap earns nothing.
 * Source of the points: lab L6 of the programme's list of labs.
 */
export function markTrace({ task, key }: Dealt<TraceTask, TraceKey>, answer: TraceAnswer): Marking {
  const titles = new Map([...task.rows, ...task.index].map(({ id, title }) => [id, title]));
  const shown = new Set(key.gaps.flatMap(({ places }) => places));
  const idle = answer.findings.filter(({ at }) => !shown.has(at)).map((finding) => idleFinding(finding, titles));
  const named = key.gaps.map((gap) => ({ gap, findings: answer.findings.filter(({ at }) => gap.places.includes(at)) }));
  const witnesses: Readonly<Record<(typeof traceCriteria)[number]['id'], readonly Witness[]>> = {
    found: named.flatMap(missedGap),
    section: named.flatMap((one) => wrongChoice(one, 'section', one.gap.sections)),
    severity: named.flatMap((one) => wrongChoice(one, 'severity', one.gap.severities)),
    response: named.flatMap((one) => wrongChoice(one, 'response', one.gap.responses)),
  };
  const results = traceCriteria.map(({ id, points }): CriterionResult => {
    const lost = [...witnesses[id], ...idle];
    return { criterion: id, earned: twelfths(points, 12 - lost.length), witnesses: lost };
  });
  return { results, cap: null };
}

function missedGap({ gap, findings }: Named): readonly Witness[] {
  if (findings.length > 0) return [];
  return [
    { kind: 'missed-gap', sentence: gap.fault, at: gap.places, detail: { gap: gap.id, places: [...gap.places] } },
  ];
}

/** One witness for a gap of which the choice is wrong, missing or contradicts itself, or that was not found at all. */
function wrongChoice(
  { gap, findings }: Named,
  choice: 'section' | 'severity' | 'response',
  right: readonly string[],
): readonly Witness[] {
  const wrong = findings.filter((finding) => !right.includes(finding[choice] ?? ''));
  if (findings.length > 0 && wrong.length === 0) return [];
  const places = findings.length === 0 ? gap.places : wrong.map(({ at }) => at);
  const chosen = wrong.map((finding) => finding[choice]);
  return [
    {
      kind: `wrong-${choice}`,
      sentence: `${places.join(', ')}: ${wordsFor(choice, chosen)}. ${gap.fault}`,
      at: places,
      detail: { gap: gap.id, chosen, right: [...right] },
    },
  ];
}

function wordsFor(choice: string, chosen: readonly (string | null)[]): string {
  if (chosen.length === 0) return `the gap was not found, so its ${choice} is not decided`;
  if (chosen.includes(null)) return `no ${choice} was chosen`;
  return `the ${choice} that was chosen does not fit`;
}

function idleFinding({ at }: Finding, titles: ReadonlyMap<string, string>): Witness {
  const title = titles.get(at);
  const sentence =
    title === undefined
      ? `${at} is not in this file, so nothing can be wrong there.`
      : `${at}, "${title}", shows no gap: nothing is missing there, and nothing it rests on is wrong.`;
  return { kind: 'idle-finding', sentence, at: [at], detail: { at } };
}

function twelfths(points: number, count: number): Rational {
  const earned = multiplyRational(rational(points), rational(count, 12));
  return compareRational(earned, rational(0)) < 0 ? rational(0) : earned;
}
