import type { CriterionResult, Witness } from '../marking.ts';
import type { AdviseKey } from './key.ts';
import { placeOf } from './place.ts';
import { share } from './share.ts';
import type { GivenMeasure, Statements } from './statements.ts';

/**
 * Every product that needs a measure has one that serves the need, under a category that is true of it; a measure where it does not
 * belong takes a right one away.
 */
export function markRemedies(
  { cells, remedies }: Pick<AdviseKey, 'cells' | 'remedies'>,
  statementsOf: (cve: string, part: string) => Statements,
): CriterionResult {
  const judged = cells.map((cell) => {
    const uses = remedies.filter(({ cve, parts }) => cve === cell.cve && parts.includes(cell.part));
    const given = statementsOf(cell.cve, cell.part).measures;
    const serving = ({ remedy, category }: GivenMeasure) =>
      uses.find((use) => use.remedy === remedy && use.categories.some((one) => one === category));
    const served = new Set(given.map((measure) => serving(measure)?.need));
    const due = [...new Set(uses.flatMap(({ need }) => (need === null ? [] : [need])))];
    return {
      cell,
      due,
      unmet: due.filter((need) => !served.has(need)),
      wrong: given.filter((measure) => serving(measure) === undefined),
    };
  });
  const count = (of: (one: (typeof judged)[number]) => number) => judged.reduce((sum, one) => sum + of(one), 0);
  const needs = count(({ due }) => due.length);
  return {
    criterion: 'remediation',
    earned: share(15, {
      right: needs - count(({ unmet }) => unmet.length),
      wrong: count(({ wrong }) => wrong.length),
      of: needs,
    }),
    witnesses: judged.flatMap(({ cell: { cve, part }, unmet, wrong }): readonly Witness[] => [
      ...unmet.map((need) => ({
        kind: 'measure-missing',
        sentence: `For ${part} under ${cve} nothing is given for this: ${need}.`,
        at: [placeOf({ cve, part })],
        detail: { cve, part, need },
      })),
      ...wrong.map(({ remedy, category, details }) => ({
        kind: 'wrong-measure',
        sentence: `For ${part} under ${cve} this does not hold as ${category}: ${details}`,
        at: [placeOf({ cve, part })],
        detail: { cve, part, remedy, category },
      })),
    ]),
  };
}
