import type { Blueprint } from '../blueprint.ts';
import { atMost } from './enough.ts';
import { questionsOfForm } from './questions-of-form.ts';
import { type Choice, type FormModel, termsOf } from './form-model.ts';

/** A form that exists: what it is called, and every question and set on it. */
export type OtherForm = { readonly name: string; readonly ids: readonly string[] };

/** What keeps a form away from enemies, from other forms and from what was seen. */
export function addDistances(
  model: FormModel,
  options: { readonly blueprint: Blueprint; readonly others: readonly OtherForm[]; readonly seen: ReadonlySet<string> },
): void {
  const { blueprint, others, seen } = options;
  addOneRoleEach(model);
  addEnemies(model);
  const total = questionsOfForm(blueprint);
  const most = atMost(blueprint.maximumOverlap, total);
  for (const { name, ids } of others) {
    const theirs = new Set(ids);
    model.constraints.push({
      terms: termsOf(model, ({ candidate }) => candidate.questions.filter(({ id }) => theirs.has(id)).length),
      lower: null,
      upper: most,
      words: `At most ${most} of ${total} questions in common with form ${name}`,
      mayYield: true,
    });
  }
  const uses = countUses(others);
  const isWorn = ({ candidate }: Choice) =>
    candidate.questions.some(({ id }) => (uses.get(id) ?? 0) >= blueprint.maximumUses);
  forbid(model, isWorn, `No question on more than ${blueprint.maximumUses} forms in use`);
  forbid(model, ({ candidate }) => candidate.ids.some((id) => seen.has(id)), 'Nothing that the candidate has seen');
}

/** On how many forms each question or set stands. */
export function countUses(others: readonly OtherForm[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const id of others.flatMap(({ ids }) => ids)) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function forbid(model: FormModel, isForbidden: (choice: Choice) => boolean, words: string): void {
  const terms = termsOf(model, (choice) => (isForbidden(choice) ? choice.candidate.questions.length : 0));
  if (terms.length > 0) model.constraints.push({ terms, lower: null, upper: 0, words, mayYield: true });
}

function addOneRoleEach(model: FormModel): void {
  for (const choices of choicesById(model).values()) {
    if (choices.length < 2) continue;
    const terms = choices.map(({ variable }) => ({ variable, factor: 1 }));
    const words = `${choices[0]?.candidate.id ?? ''} stands on the form once`;
    model.constraints.push({ terms, lower: null, upper: 1, words, mayYield: false });
  }
}

function addEnemies(model: FormModel): void {
  const byPart = choicesById(model);
  const owner = new Map<string, string>();
  for (const [id, [choice]] of byPart) for (const part of choice?.candidate.ids ?? []) owner.set(part, id);
  const pairs = new Set<string>();
  for (const [id, [choice]] of byPart) {
    for (const enemy of choice?.candidate.enemies ?? []) {
      const other = owner.get(enemy);
      if (other === undefined || other === id) continue;
      const pair = [id, other].sort();
      if (pairs.has(pair.join())) continue;
      pairs.add(pair.join());
      model.constraints.push({
        terms: pair.flatMap((part) => (byPart.get(part) ?? []).map(({ variable }) => ({ variable, factor: 1 }))),
        lower: null,
        upper: 1,
        words: `${pair.join(' and ')} are enemies and never stand on one form`,
        mayYield: true,
      });
    }
  }
}

function choicesById(model: FormModel): ReadonlyMap<string, readonly Choice[]> {
  const choices = new Map<string, Choice[]>();
  for (const choice of model.choices) {
    const known = choices.get(choice.candidate.id);
    if (known) known.push(choice);
    else choices.set(choice.candidate.id, [choice]);
  }
  return choices;
}
