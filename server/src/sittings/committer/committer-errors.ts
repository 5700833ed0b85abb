/** Thrown to those whose sitting was held by somebody else for too long. */
export class SittingBusyError extends Error {
  readonly code = 'sitting-busy';
}

/** Thrown to those who save while the process stops; the browser keeps the change and tries again. */
export class CommitterClosedError extends Error {
  readonly code = 'committer-closed';
}
