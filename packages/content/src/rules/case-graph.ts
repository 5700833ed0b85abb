import { casePaths } from '../case-paths.ts';
import type { Entry } from '../material.ts';
import type { Finding, Rule } from '../rule.ts';
import type { CaseFile } from '../schemas/case.ts';

const fewest = 3;
const most = 5;

/** A case can be played to its end whatever is decided, in the time that was planned. */
export const caseGraph: Rule = {
  id: 'case-graph',
  severity: 'error',
  checks: 'Every step of a case can be reached, every decision leads on, nothing goes in circles, and every path has 3 to 5 steps',
  fix: 'correct `start` or `next`; ids of steps are unique in a case, ids of decisions in a step',
  find: ({ cases }) => cases.flatMap((entry) => [...judgeIds(entry), ...judgePaths(entry)]),
};

function judgeIds({ value: { slug, start, steps }, at }: Entry<CaseFile>): Finding[] {
  const ids = steps.map(({ id }) => id);
  return [
    ...(ids.includes(start) ? [] : [{ ...at(['start']), message: `${slug} begins with \`${start}\`, which does not exist` }]),
    ...steps.flatMap(({ id, decisions }, index): Finding[] => [
      ...(id === 'end' || ids.indexOf(id) < index
        ? [{ ...at(['steps', index, 'id']), message: `a step cannot be called \`${id}\`: the name is taken` }]
        : []),
      ...decisions.flatMap(({ id: decision, next }, place): Finding[] => [
        ...(decisions.findIndex((other) => other.id === decision) < place
          ? [{ ...at(['steps', index, 'decisions', place, 'id']), message: `two decisions of \`${id}\` are called \`${decision}\`` }]
          : []),
        ...(next === 'end' || ids.includes(next)
          ? []
          : [{ ...at(['steps', index, 'decisions', place, 'next']), message: `\`${decision}\` leads to \`${next}\`, which does not exist` }]),
      ]),
    ]),
  ];
}

function judgePaths({ value, at }: Entry<CaseFile>): Finding[] {
  const { slug, start, steps } = value;
  const { reached, loops, shortest, longest } = casePaths(value);
  if (!steps.some(({ id }) => id === start)) return [];
  return [
    ...steps.flatMap(({ id }, index): Finding[] => {
      const place = at(['steps', index]);
      if (loops.has(id)) return [{ ...place, message: `\`${id}\` leads back to itself` }];
      if (!reached.has(id)) return [{ ...place, message: `no decision leads to \`${id}\`` }];
      return [];
    }),
    ...(shortest !== null && shortest < fewest
      ? [{ ...at(['steps']), message: `the shortest path of ${slug} has ${shortest} steps` }]
      : []),
    ...(longest !== null && longest > most
      ? [{ ...at(['steps']), message: `the longest path of ${slug} has ${longest} steps` }]
      : []),
  ];
}
