import type { VexStatement } from './vex.ts';

/** Why a statement cannot be published as it is. */
export type VexFault = { readonly place: number; readonly sentence: string };

/**
 * What is missing or contradicts itself in statements: not affected needs a justification, affected needs something to do (profile VEX
 * of CSAF 2.0), and one vulnerability in one component has one status.
 */
export function findVexFaults(statements: readonly VexStatement[]): readonly VexFault[] {
  const faults: VexFault[] = [];
  const first = new Map<string, number>();
  for (const [place, { vulnerability, component, status, justification, action, details }] of statements.entries()) {
    const fault = (sentence: string) => faults.push({ place, sentence: `${vulnerability}: ${sentence}` });
    if (status === 'not_affected' && justification === null)
      fault('"not affected" needs a justification; without one nobody can check it.');
    if (status !== 'not_affected' && justification !== null)
      fault(`a justification belongs to "not affected" only, here the status is ${status}.`);
    if (status === 'affected' && (action === null || details.trim() === ''))
      fault('"affected" needs an action and words that say what to do.');
    if (status !== 'affected' && action !== null)
      fault(`an action belongs to "affected" only, here the status is ${status}.`);
    const key = JSON.stringify([vulnerability, component]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    else fault(`statement ${earlier + 1} already speaks about it.`);
  }
  return faults;
}
