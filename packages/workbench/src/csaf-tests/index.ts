export { type CsafFinding, runCsafTests } from './run-csaf-tests.ts';
