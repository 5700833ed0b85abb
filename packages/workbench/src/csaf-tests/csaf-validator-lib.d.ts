// The library ships no declarations; these follow its README, section API.
declare module '@secvisogram/csaf-validator-lib/basic.js' {
  const tests: Readonly<Record<string, import('./document-test.ts').DocumentTest>>;
  export = tests;
}

declare module '@secvisogram/csaf-validator-lib/optionalTests.js' {
  const tests: Readonly<Record<string, import('./document-test.ts').DocumentTest>>;
  export = tests;
}
