import type { Rule } from '../rule.ts';
import { audienceIds } from '../schemas/parts.ts';

const always = ['clinician', 'auditor'];

/** Six roles play, a clinician and an auditor answer; nobody speaks who was not introduced. */
export const casePeople: Rule = {
  id: 'case-people',
  severity: 'error',
  checks: 'A case has each of the six roles once, a clinician and an auditor, and only counterparts speak',
  fix: 'add the role or the counterpart, or correct the id in `by`',
  find: ({ cases }) =>
    cases.flatMap(({ value: { slug, roles, counterparts, steps }, at }) => {
      const known = counterparts.map(({ id }) => id);
      const speaking = steps.flatMap(({ said, decisions }, index) => [
        ...said.map(({ by }, place) => ({ by, path: ['steps', index, 'said', place, 'by'] })),
        ...decisions.flatMap(({ reply }, place) =>
          reply === undefined ? [] : [{ by: reply.by, path: ['steps', index, 'decisions', place, 'reply', 'by'] }],
        ),
      ]);
      return [
        ...audienceIds
          .filter((id) => !roles.some((role) => role.id === id))
          .map((id) => ({ ...at(['roles']), message: `nobody plays the role \`${id}\` in ${slug}` })),
        ...always
          .filter((id) => !known.includes(id))
          .map((id) => ({ ...at(['counterparts']), message: `${slug} has no \`${id}\` among its counterparts` })),
        ...known.flatMap((id, index) =>
          known.indexOf(id) < index ? [{ ...at(['counterparts', index]), message: `two counterparts are called \`${id}\`` }] : [],
        ),
        ...speaking
          .filter(({ by }) => !known.includes(by))
          .map(({ by, path }) => ({ ...at(path), message: `\`${by}\` speaks, but is not among the counterparts` })),
      ];
    }),
};
