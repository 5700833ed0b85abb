/** Why the database that CMDSP brings along could not be started or stopped. */
export type EmbeddedPostgresErrorCode =
  | 'platform-not-supported'
  | 'glibc-required'
  | 'binaries-missing'
  | 'binaries-not-runnable'
  | 'runtime-not-trusted'
  | 'data-directory-not-writable'
  | 'data-directory-of-another-user'
  | 'cannot-leave-root'
  | 'user-not-in-passwd'
  | 'version-mismatch'
  | 'socket-directory-unavailable'
  | 'initdb-failed'
  | 'server-not-starting'
  | 'server-not-answering'
  | 'server-not-stopping'
  | 'launcher-busy';

/** Thrown by the launcher; `code` is stable, the message is one line that says what to do. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
