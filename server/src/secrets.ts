import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const key = z.base64url().min(40);

const secretsSchema = z.strictObject({
  version: z.literal(1),
  /** Signs session cookies and one-time links. */
  cookieSecret: key,
  /** Derives seeds, handles and salts of sittings. */
  sittingSecret: key,
  /** Wraps the keys that encrypt personal data per person. */
  personalDataKey: key,
  /** Ed25519 private keys, PKCS 8 in base64url, one per purpose so that one leak is not all leaks. */
  receiptKey: key,
  checkpointKey: key,
  credentialKey: key,
});

/** The server's secrets. Never logged, never sent, not in backups unless asked for. */
export type Secrets = z.infer<typeof secretsSchema>;

/** Thrown when the secrets file exists but cannot be used; losing it silently would orphan every signature. */
export class SecretsError extends Error {
  readonly code = 'secrets-unusable';
}

/**
 * Reads the secrets file, or makes it (mode 0600, written to disk before use) when there is none.
 * Several processes that start at once agree on the first one's file.
 * @throws SecretsError when the file is there but damaged
 */
export async function loadSecrets(file: string): Promise<Secrets> {
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    const secrets = generateSecrets();
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    return secrets;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
  return readSecrets(file);
}

async function readSecrets(file: string): Promise<Secrets> {
  // Another process may have created the file a moment ago and still be writing it.
  for (let attempt = 0; ; attempt += 1) {
    const text = await readFile(file, 'utf8');
    try {
      return secretsSchema.parse(JSON.parse(text));
    } catch (cause) {
      if (attempt >= 20) {
        throw new SecretsError(
          `${file} is damaged. Restore it from your backup; without it old signatures stay valid but new ones differ.`,
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
