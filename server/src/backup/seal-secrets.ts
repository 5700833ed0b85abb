import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { BackupError, type BackupHeader } from './backup-format.ts';

type Sealed = NonNullable<BackupHeader['secrets']>;

const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Encrypts the secrets file with a passphrase (scrypt, AES-256-GCM), so that a backup can travel with it. */
export function sealSecrets(text: string, passphrase: string): Sealed {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, scryptCost), nonce);
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const encode = (bytes: Buffer) => bytes.toString('base64url');
  return { salt: encode(salt), nonce: encode(nonce), tag: encode(cipher.getAuthTag()), text: encode(encrypted) };
}

/** The secrets file again. @throws BackupError `passphrase-wrong` */
export function openSecrets(sealed: Sealed, passphrase: string): string {
  const decode = (text: string) => Buffer.from(text, 'base64url');
  const key = scryptSync(passphrase, decode(sealed.salt), 32, scryptCost);
  const decipher = createDecipheriv('aes-256-gcm', key, decode(sealed.nonce));
  decipher.setAuthTag(decode(sealed.tag));
  try {
    return Buffer.concat([decipher.update(decode(sealed.text)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new BackupError(
      'passphrase-wrong',
      'The passphrase does not open the secrets in this backup. Nothing was restored.',
      { cause },
    );
  }
}
