import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { listRounds } from '../../submissions/list-rounds.ts';
import { presentEntry, presentRules } from './present-assignment.ts';

/** The assignments by module, each with the rounds of whoever asks. */
export async function listAssignments({ catalogue, databases }: Context, personId: string) {
  return asPerson(databases.candidate, personId, async (tx) => {
    const rounds = await listRounds(tx, { personId, kind: 'assignment' });
    return {
      assignments: catalogue.assignments.map((assignment) => presentEntry(catalogue, assignment, rounds)),
      rules: await presentRules(tx, catalogue),
    };
  });
}
