// The library ships no declarations; this follows its README, section API.
declare module '@secvisogram/csaf-validator-lib/schemaTests.js' {
  export const csaf_2_0_strict: import('./document-test.ts').DocumentTest;
}
