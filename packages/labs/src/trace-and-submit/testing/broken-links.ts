import type { TraceTask } from '../task.ts';

/** Where the chain from threat to test breaks: a number that no row bears, a row that leads to nothing though its kind must. */
export function brokenLinks({ rows, index }: TraceTask): readonly { readonly at: string; readonly why: string }[] {
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind as string]));
  for (const { id } of index) kinds.set(id, 'document');
  const needs: Readonly<Record<string, readonly string[]>> = {
    threat: ['risk'],
    risk: ['control', 'label'],
    control: ['test'],
  };
  return rows.flatMap(({ id, kind, links }) => {
    const nowhere = links.filter((link) => !kinds.has(link)).map((link) => ({ at: id, why: `${link} does not exist` }));
    const wanted = needs[kind];
    const isLinked = wanted === undefined || links.some((link) => wanted.includes(kinds.get(link) ?? ''));
    return isLinked ? nowhere : [...nowhere, { at: id, why: `no ${wanted?.join(' or ')}` }];
  });
}
