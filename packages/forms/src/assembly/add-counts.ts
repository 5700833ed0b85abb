import { approximateRational, type Rational } from '@cmdsp/primitives';
import type { Blueprint } from '../blueprint.ts';
import { countScored, type FormModel, termsOf } from './form-model.ts';
import { enough } from './enough.ts';

/** What must be on the form: scored questions of each domain, sets and what they join, pretest questions, practice. */
export function addCounts(model: FormModel, blueprint: Blueprint): void {
  const { constraints } = model;
  for (const { domain, questions } of blueprint.domains) {
    constraints.push({
      terms: termsOf(model, (choice) => countScored(choice, (question) => question.domain === domain)),
      lower: questions,
      upper: questions,
      words: `Domain ${domain}: exactly ${questions} scored questions, sets and single questions together`,
      mayYield: true,
    });
  }
  const isSet = (id: string) => id === 'set';
  constraints.push({
    terms: termsOf(model, ({ candidate }) => (isSet(candidate.part.kind) ? 1 : 0)),
    lower: blueprint.sets.count,
    upper: blueprint.sets.count,
    words: `Exactly ${blueprint.sets.count} scenario sets`,
    mayYield: true,
  });
  if (blueprint.sets.joinEachPair) addJoins(model);
  addPretest(model, blueprint);
  for (const kind of blueprint.oneOfEach) {
    constraints.push({
      terms: termsOf(model, ({ candidate, role }) =>
        role === 'extra' && candidate.questions[0]?.kind === kind ? 1 : 0,
      ),
      lower: 1,
      upper: 1,
      words: `One practice question of the kind ${kind}`,
      mayYield: true,
    });
  }
  addPractice(model, blueprint, blueprint.practicalShare);
}

function addJoins(model: FormModel): void {
  for (const [one, other] of [
    ['design', 'risk'],
    ['design', 'operations'],
    ['risk', 'operations'],
  ] as const) {
    model.constraints.push({
      terms: termsOf(model, ({ candidate: { joins } }) => (joins.includes(one) && joins.includes(other) ? 1 : 0)),
      lower: 1,
      upper: null,
      words: `At least one scenario set that joins ${one} and ${other}`,
      mayYield: true,
    });
  }
}

/** Pretest questions are spread as evenly over the domains as their number allows. */
function addPretest(model: FormModel, { pretest, domains }: Blueprint): void {
  const total = termsOf(model, ({ role }) => (role === 'pretest' ? 1 : 0));
  model.constraints.push({
    terms: total,
    lower: pretest,
    upper: pretest,
    words: `Exactly ${pretest} pretest questions`,
    mayYield: true,
  });
  if (pretest === 0) return;
  const fewest = Math.floor(pretest / domains.length);
  const most = Math.ceil(pretest / domains.length);
  for (const { domain } of domains) {
    model.constraints.push({
      terms: termsOf(model, ({ candidate, role }) =>
        role === 'pretest' && candidate.questions[0]?.domain === domain ? 1 : 0,
      ),
      lower: fewest,
      upper: most,
      words: `Domain ${domain}: ${fewest === most ? most : `${fewest} or ${most}`} pretest questions`,
      mayYield: true,
    });
  }
}

function addPractice(model: FormModel, blueprint: Blueprint, share: Rational): void {
  if (share.numerator === 0n) return;
  const scored = blueprint.domains.reduce((sum, { questions }) => sum + questions, 0);
  const needed = enough(share, scored);
  model.constraints.push({
    terms: termsOf(model, (choice) => countScored(choice, ({ isPractical }) => isPractical)),
    lower: needed,
    upper: null,
    words: `At least ${needed} of ${scored} scored questions ask to apply, analyse or evaluate (${Math.round(approximateRational(share) * 100)} %)`,
    mayYield: true,
  });
}
