/** Who decides about a form: an officer, or the program itself, which marks what it decided as a demonstration. */
export type FormDecider = { readonly kind: 'officer'; readonly personId: string } | { readonly kind: 'program' };

/** The decider as the ledger names it. */
export function actorOf(decider: FormDecider): string {
  return decider.kind === 'officer' ? `person:${decider.personId}` : 'system:demonstration';
}

/** The decider as a row names it. */
export function decidedBy(decider: FormDecider): { decidedBy: string | null; isDemonstration: boolean } {
  return decider.kind === 'officer'
    ? { decidedBy: decider.personId, isDemonstration: false }
    : { decidedBy: null, isDemonstration: true };
}
