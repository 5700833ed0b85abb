import { parseNetwork } from '@cmdsp/workbench/reachability';

/** Something a rule can name. */
export type EndChoice = { readonly value: string; readonly label: string };

/** Whether a rule may name this: something of the list, or addresses where those are in use. */
export function isKnownEnd(end: string, choices: readonly EndChoice[], mayNameAddresses: boolean): boolean {
  return choices.some(({ value }) => value === end) || (mayNameAddresses && parseNetwork(end) !== null);
}
