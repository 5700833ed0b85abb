/**
 * Every table whose rows stand for files: the bytes lie in the store under the row's id until `deleted_at` is set, and
 * `removed_at` says when they went. Backups and sweeps go by this list; `list-files.db.test.ts` holds it to the catalogue.
 */
export const fileTables = [
  'accommodation_evidence',
  'appeal_evidence',
  'discussion_attachments',
  'submission_files',
] as const;

/** A table whose rows stand for files. */
export type FileTable = (typeof fileTables)[number];
