// The library ships no declarations; these follow its README, section API.
declare module '@secvisogram/csaf-validator-lib/schemaTests.js' {
  export const csaf_2_0: import('./document-test.ts').DocumentTest;
  export const csaf_2_0_strict: import('./document-test.ts').DocumentTest;
}

declare module '@secvisogram/csaf-validator-lib/mandatoryTests.js' {
  const tests: Readonly<Record<string, import('./document-test.ts').DocumentTest>>;
  export = tests;
}
