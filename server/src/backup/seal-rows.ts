import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { BackupError } from './backup-format.ts';

/** Tables that hold examination questions with their keys: their rows are never readable in a backup. */
export const sealedTables: ReadonlySet<string> = new Set([
  'bank_revisions',
  'bank_drafts',
  'bank_comments',
  'form_papers',
  'form_keys',
  'panel_questions',
]);

/**
 * The key for those rows, from the text of the secrets file: a backup that is found tells nothing of the bank without
 * that file. Null when the text is not that of a secrets file.
 */
export function bankKeyOf(secretsText: string): Buffer | null {
  const secret = /"personalDataKey"\s*:\s*"([\w-]{40,})"/.exec(secretsText)?.[1];
  if (secret === undefined) return null;
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', 'cmdsp backup of the bank', 32));
}

/** One row, sealed by AES-256-GCM under a nonce of its own; the table it belongs to is bound to it. */
export function sealRow(line: string, { key, table }: { readonly key: Buffer; readonly table: string }): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(table));
  const text = Buffer.concat([cipher.update(line, 'utf8'), cipher.final()]);
  return JSON.stringify({
    sealed: [nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64')).join('.'),
  });
}

/**
 * The row again; a row that is not sealed comes back as it is.
 * @throws BackupError `bank-key-missing` without a key or with another one
 */
export function openRow(line: string, { key, table }: { readonly key: Buffer | null; readonly table: string }): string {
  const sealed = sealedPart(line);
  if (sealed === null) return line;
  const [nonce, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64'));
  try {
    if (key === null || nonce === undefined || tag === undefined || text === undefined) throw new Error('no key');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(table));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new BackupError(
      'bank-key-missing',
      'The question bank in this backup is encrypted. Put the secrets file of that installation in its place (or give the passphrase of the secrets in the backup), then restore again. Nothing was restored.',
      { cause },
    );
  }
}

/** Sealed rows begin like nothing that a table has: a column is never called `sealed` alone. */
function sealedPart(line: string): string | null {
  if (!line.startsWith('{"sealed":')) return null;
  const { sealed } = JSON.parse(line) as { sealed: unknown };
  return typeof sealed === 'string' ? sealed : null;
}
