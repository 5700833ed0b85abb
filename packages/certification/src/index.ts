export { makeCertificateNumber, readCertificateNumber } from './certificate-number.ts';
export {
  type CertificateStatus,
  changeStatus,
  type DecidedStatus,
  possibleActions,
  type StatusAction,
  statusAt,
} from './certificate-status.ts';
export { type Requirement, type Scheme, scheme2026 } from './scheme.ts';
export {
  type CandidateStanding,
  type Evidence,
  standing,
  type StandingLine,
  type WorkRound,
  type WorkStanding,
} from './standing.ts';
