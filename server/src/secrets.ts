import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const key = z.base64url().min(40);
const privateKey = key.refine((text) => {
  try {
    const opened = createPrivateKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'pkcs8' });
    return opened.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
});

const secretsSchema = z.strictObject({
  version: z.literal(1),
  /** Signs session cookies and one-time links. */
  cookieSecret: key,
  /** Derives seeds, handles and salts of sittings. */
  sittingSecret: key,
  /** Wraps the keys that encrypt personal data per person. */
  personalDataKey: key,
  /** Ed25519 private keys, PKCS 8 in base64url, one per purpose so that one leak is not all leaks. */
  receiptKey: privateKey,
  checkpointKey: privateKey,
  credentialKey: privateKey,
});

/** The server's secrets. Never logged, never sent, not in backups unless asked for. */
export type Secrets = z.infer<typeof secretsSchema>;

/** Thrown when the secrets file cannot be made or used; losing it silently would orphan every signature. */
export class SecretsError extends Error {
  readonly code = 'secrets-unusable';
}

/**
 * Reads the secrets file, or makes it (mode 0600, written to disk before use) when there is none.
 * Several processes that start at once agree on the first one's file.
 * @throws SecretsError when the file cannot be made, or is there but damaged
 */
export async function loadSecrets(file: string): Promise<Secrets> {
  await mkdir(dirname(file), { recursive: true }).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
  try {
    const handle = await open(file, 'wx', 0o600);
    const secrets = generateSecrets();
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    return secrets;
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return readSecrets(file);
    throw unwritable(file, cause);
  }
}

function unwritable(file: string, cause: unknown): SecretsError {
  return new SecretsError(
    `The secrets cannot be written to ${file} (${systemCode(cause)}). Make its folder writable for this user, or name another one in CMDSP_DATA or CMDSP_SECRETS.`,
    { cause },
  );
}

function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

async function readSecrets(file: string): Promise<Secrets> {
  // Another process may have created the file a moment ago and still be writing it.
  for (let attempt = 0; ; attempt += 1) {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new SecretsError(
        `${file} cannot be read (${systemCode(cause)}). Let this user read it, or name another file in CMDSP_SECRETS.`,
        { cause },
      );
    });
    try {
      return secretsSchema.parse(JSON.parse(text));
    } catch (cause) {
      if (attempt >= 20) {
        throw new SecretsError(
          `${file} is damaged. Restore it from your backup. If this installation never ran before, delete the file; otherwise a new one would end all sessions and sign with other keys.`,
          { cause },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Fresh random secrets. */
export function generateSecrets(): Secrets {
  const random = () => randomBytes(32).toString('base64url');
  const ed25519 = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url');
  return {
    version: 1,
    cookieSecret: random(),
    sittingSecret: random(),
    personalDataKey: random(),
    receiptKey: ed25519(),
    checkpointKey: ed25519(),
    credentialKey: ed25519(),
  };
}
