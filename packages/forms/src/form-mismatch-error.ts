/** A paper, key, deal or responses do not belong together: stored data is damaged or was mixed up. */
export class FormMismatchError extends Error {
  readonly code = 'form-mismatch';
}
