import type { Rule } from '../rule.ts';

const needAcceptance = ['approved', 'live'];

/** What was drafted with AI assistance becomes live by a named human's acceptance, and not before. */
export const acceptance: Rule = {
  id: 'acceptance',
  severity: 'error',
  checks: 'Questions and sets that are approved or live were accepted by a named person',
  fix: 'have a person accept it (provenance.accepted: name and day), or set the status back to ready-for-review',
  find: ({ bank, practice, sets, questions, topics, diagnostic }) => {
    const accepted = new Set([
      ...[...bank, ...practice].filter(({ provenance }) => provenance.accepted).map(({ id }) => id),
      ...sets.filter(({ value }) => value.provenance.accepted).flatMap(({ value }) => value.questions.map(({ id }) => id)),
      ...topics
        .filter(({ quiz }) => quiz?.value.provenance.accepted)
        .flatMap(({ quiz }) => quiz?.value.questions.map(({ id }) => id) ?? []),
      ...(diagnostic?.value.provenance.accepted ? diagnostic.value.questions.map(({ id }) => id) : []),
    ]);
    const pending = [
      ...questions.filter(({ value }) => !accepted.has(value.id)),
      ...sets.filter(({ value }) => value.provenance.accepted === null),
    ];
    return pending
      .filter(({ value }) => needAcceptance.includes(value.status))
      .map(({ value, at }) => ({ ...at(['status']), message: `${value.id} is ${value.status}, but nobody has accepted it` }));
  },
};
