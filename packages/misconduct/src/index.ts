export { type CaseRefusal, type CaseStep, judgeCaseStep } from './judge-case-step.ts';
export {
  barMonths,
  caseStates,
  hearingDays,
  type MisconductCase,
  type SanctionKind,
  sanctionKinds,
  voidsSitting,
} from './misconduct-case.ts';
