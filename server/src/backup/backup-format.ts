import { z } from 'zod';

/** The first line of a backup: what it is and what it needs to be read again. */
export const headerSchema = z.object({
  /** The first format had no files. */
  format: z.enum(['cmdsp-backup/1', 'cmdsp-backup/2']),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** The secrets file, encrypted by a passphrase; null when the backup was made without it. */
  secrets: z.object({ salt: z.string(), nonce: z.string(), tag: z.string(), text: z.string() }).nullable(),
});

/**
 * The last line: how many rows each table has and the SHA-256 over their lines, so that a cut file is seen; the same for
 * attached files, by `id sha256`, and which of them were not on the disk.
 */
export const footerSchema = z.object({
  end: z.literal(true),
  tables: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
  files: z.object({ count: z.int(), bytes: z.int(), sha256: z.string(), missing: z.array(z.string()) }).optional(),
});

/** The header of a backup file. */
export type BackupHeader = z.infer<typeof headerSchema>;

/** The footer of a backup file. */
export type BackupFooter = z.infer<typeof footerSchema>;

/** Thrown when a backup cannot be made or put back; the message says what to do. */
export class BackupError extends Error {
  readonly code:
    | 'backup-damaged'
    | 'backup-too-new'
    | 'database-not-empty'
    | 'folder-not-empty'
    | 'passphrase-wrong'
    | 'passphrase-missing'
    | 'bank-key-missing';

  constructor(code: BackupError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
