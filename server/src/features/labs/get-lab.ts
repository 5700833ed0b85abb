import type { LabText } from '@cmdsp/content';
import type { AnyLab } from '@cmdsp/labs';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

/** A lab in use: what is said about it, and what marks it. */
export type LabInUse = { readonly text: LabText; readonly lab: AnyLab };

/** The labs of which both content and program have their part; what lacks the other one is not shown. */
export function listLabsInUse({ catalogue, labs }: Pick<Context, 'catalogue' | 'labs'>): readonly LabInUse[] {
  return catalogue.labs.flatMap((text) => {
    const lab = labs.find(({ id }) => id === text.id);
    return lab === undefined ? [] : [{ text, lab }];
  });
}

/** The lab of this name. @throws Problem `not-found` */
export function getLab(context: Pick<Context, 'catalogue' | 'labs'>, id: string): LabInUse {
  const found = listLabsInUse(context).find(({ text }) => text.id === id);
  if (found === undefined)
    throw new Problem('not-found', 'There is no such lab. The list of labs shows those there are.');
  return found;
}
