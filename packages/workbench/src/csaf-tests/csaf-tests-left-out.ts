/** Informative tests that are not run, and why; whoever shows findings says so too. */
export const csafTestsLeftOut: readonly { readonly test: string; readonly reason: string }[] = [
  { test: '6.3.6', reason: 'It would fetch every address of the document.' },
  { test: '6.3.7', reason: 'It would fetch every address of the document.' },
  { test: '6.3.8', reason: 'It would need a spelling dictionary of the document’s language.' },
];
