import { compareContents } from '@cmdsp/bank';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { plainContent } from './plain-content.ts';
import { listRevisions } from './queries.ts';

/** Two revisions of an entry, field by field. @throws Problem `not-found` */
export async function compareRevisions(
  { databases }: Context,
  { id, from, to }: { readonly id: string; readonly from: number; readonly to: number },
) {
  const revisions = await listRevisions(databases.staff, id);
  const [before, after] = [from, to].map((wanted) => revisions.find(({ revision }) => revision === wanted));
  if (before === undefined || after === undefined) throw new Problem('not-found', 'There is no such revision.');
  const changes = compareContents(plainContent(before.content), plainContent(after.content));
  // Where it stands is told by the steps; the words of a file about it are no change of the question.
  const said = changes.filter(({ field }) => !/(^|\.)status$|^provenance\./.test(field));
  return { changes: said.map(({ field, runs }) => ({ field, runs: runs.map((run) => ({ ...run })) })) };
}
