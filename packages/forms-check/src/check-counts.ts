import { compareToShare } from './fraction.ts';
import type { BlueprintJson, Violation } from './form-json.ts';
import { type LaidOut, scoredOf } from './laid-out.ts';

/** Counts what is on a form: domains, sets and what they join, pretest questions, practice, kinds. */
export function checkCounts(form: LaidOut, blueprint: BlueprintJson): readonly Violation[] {
  const found: Violation[] = [];
  const expect = (holds: boolean, rule: string, message: string) => {
    if (!holds) found.push({ rule, message });
  };
  const scored = scoredOf(form);
  const pretest = form.singles.filter((single) => single.pretest).map(({ question }) => question);
  const wanted = blueprint.domains.reduce((sum, { questions }) => sum + questions, 0);
  const shown = blueprint.oneOfEach.length;
  expect(
    scored.length === wanted + shown,
    'scored-questions',
    `${scored.length} scored questions, not ${wanted + shown}`,
  );
  for (const { domain, questions } of blueprint.domains) {
    const count = scored.filter((question) => question.domain === domain).length;
    // Practice questions beside the counts may be of any domain.
    const isExact = count >= questions && count <= questions + shown;
    expect(isExact, 'domain-count', `domain ${domain} has ${count} scored questions, not ${questions}`);
  }
  const { count, joinEachPair } = blueprint.sets;
  expect(form.sets.length === count, 'set-count', `${form.sets.length} scenario sets, not ${count}`);
  for (const pair of joinEachPair ? ['design risk', 'design operations', 'risk operations'] : []) {
    const isJoined = form.sets.some(({ joins }) => pair.split(' ').every((field) => joins.includes(field)));
    expect(isJoined, 'set-joins', `no set joins ${pair.replace(' ', ' and ')}`);
  }
  expect(
    pretest.length === blueprint.pretest,
    'pretest-count',
    `${pretest.length} pretest questions, not ${blueprint.pretest}`,
  );
  const even = blueprint.pretest / blueprint.domains.length;
  for (const { domain } of blueprint.pretest === 0 ? [] : blueprint.domains) {
    const tried = pretest.filter((question) => question.domain === domain).length;
    const isEven = tried >= Math.floor(even) && tried <= Math.ceil(even);
    expect(isEven, 'pretest-spread', `domain ${domain} has ${tried} pretest questions`);
  }
  const practical = scored.filter(({ level }) => ['apply', 'analyse', 'evaluate'].includes(level)).length;
  const isPractical = compareToShare(practical, blueprint.practicalShare, wanted) >= 0;
  expect(
    isPractical,
    'practical-share',
    `${practical} of ${wanted} scored questions are practical, fewer than ${blueprint.practicalShare}`,
  );
  for (const { id, kind } of form.questions) {
    expect([...blueprint.kinds, ...blueprint.oneOfEach].includes(kind), 'kind', `${id} is of the kind ${kind}`);
  }
  for (const kind of blueprint.oneOfEach) {
    const isThere = scored.some((question) => question.kind === kind);
    expect(isThere, 'one-of-each', `no question of the kind ${kind}`);
  }
  return found;
}
