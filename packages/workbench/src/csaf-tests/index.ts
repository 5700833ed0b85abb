export { type CsafFinding, runCsafTests, runMandatoryTests } from './run-csaf-tests.ts';
