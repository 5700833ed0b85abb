export type Decision = 'pass' | 'fail';

/** The decision that holds, and whether it holds although the score no longer reaches the mark. */
export type Standing = { readonly decision: Decision; readonly isPassKept: boolean };

/** Which decision stands after a sitting was scored again: a pass never becomes a fail by itself. */
export function standingAfter(before: Decision, scored: Decision): Standing {
  const isPassKept = before === 'pass' && scored === 'fail';
  return { decision: isPassKept ? 'pass' : scored, isPassKept };
}
