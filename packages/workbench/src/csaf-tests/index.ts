export type { CsafFinding, CsafTestKind } from './csaf-finding.ts';
export { csafTestsLeftOut } from './csaf-tests-left-out.ts';
export { runCsafTests, runMandatoryTests } from './run-csaf-tests.ts';
