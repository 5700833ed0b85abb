import { compareToShare } from './fraction.ts';
import type { BlueprintJson, OtherJson, Violation } from './form-json.ts';
import type { LaidOut } from './laid-out.ts';

/** Looks for what must not be together: repeats, enemies, what was seen, too much of other forms, what is out of use. */
export function checkDistances(
  form: LaidOut,
  options: {
    readonly blueprint: BlueprintJson;
    readonly others: readonly OtherJson[];
    readonly seen: readonly string[];
  },
): readonly Violation[] {
  const { blueprint, others, seen } = options;
  const found: Violation[] = [];
  const { ids, questions, sets, singles } = form;
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    found.push({ rule: 'repeat', message: `${id} stands on the form twice` });
  }
  // Which part each id belongs to: enemies inside one set belong together by the author's decision.
  const partOf = new Map<string, string>(singles.map(({ question: { id } }) => [id, id]));
  for (const set of sets)
    for (const id of [set.id, ...set.questions.map((question) => question.id)]) partOf.set(id, set.id);
  for (const { id, enemies } of [...questions, ...sets]) {
    for (const enemy of enemies) {
      const isThere = partOf.has(enemy) && partOf.get(enemy) !== partOf.get(id);
      if (isThere) found.push({ rule: 'enemies', message: `${id} and its enemy ${enemy} are both on the form` });
    }
  }
  for (const id of ids) if (seen.includes(id)) found.push({ rule: 'seen', message: `${id} was seen before` });
  for (const { name, ids: theirs } of others) {
    const common = questions.filter(({ id }) => theirs.includes(id)).length;
    if (compareToShare(common, blueprint.maximumOverlap, questions.length) > 0) {
      found.push({ rule: 'overlap', message: `${common} of ${questions.length} questions stand on form ${name} too` });
    }
  }
  for (const { id } of questions) {
    const uses = others.filter((other) => other.ids.includes(id)).length + 1;
    if (uses > blueprint.maximumUses) found.push({ rule: 'exposure', message: `${id} stands on ${uses} forms` });
  }
  for (const { id, status } of [...questions, ...sets]) {
    const isOut = status === 'retired' || status === 'quarantined';
    if (isOut) found.push({ rule: 'out-of-use', message: `${id} is ${status}` });
  }
  for (const { question, pretest } of singles) {
    const isEarly = question.pretest === true && !pretest;
    if (isEarly) found.push({ rule: 'tryout', message: `${question.id} is to be tried out and counts here` });
  }
  return found;
}
