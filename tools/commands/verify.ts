import { isJsonObject, listOf, type StatusLookup, verifyCredential } from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { cryptoTools } from '../../server/src/credentials/crypto-tools.ts';
import { asTrustedIssuer, issuerIdentity } from '../../server/src/credentials/issuer-identity.ts';
import { openCanonicaliser } from '../../server/src/credentials/open-canonicaliser.ts';
import { lookUpOwnStatus } from '../../server/src/credentials/status-lists.ts';
import { openDatabases } from '../../server/src/db/database.ts';
import { loadSecrets } from '../../server/src/secrets.ts';
import { openOwnerDatabase } from '../open-owner-database.ts';
import { type Command, CommandError } from './command.ts';

const largestFile = 256 * 1024;

/** Answers the six questions about a credential file, by the issuer and the database that are configured here; no network. */
export const verify: Command = {
  usage: 'npm run -s tool -- verify FILE',
  async run([file]) {
    if (file === undefined) throw new CommandError('Name the credential file: npm run -s tool -- verify FILE');
    const text = await readCredential(file);
    const config = readConfig(process.env, []);
    // Only an existing issuer counts: looking at a file must not make one.
    const secrets = existsSync(config.secretsFile) ? await loadSecrets(config.secretsFile) : null;
    const issuer = secrets === null ? null : issuerIdentity(config, secrets.credentialKey);
    const canonicaliser = openCanonicaliser({ timeLimitMs: 2000, memoryMb: 96 });
    const status = await openStatus(config, text);
    try {
      const now = Date.now();
      const verification = await verifyCredential(
        text,
        {
          now: instant(now),
          trustedIssuers: issuer === null ? [] : [asTrustedIssuer(issuer)],
          knownMethods: issuer === null ? [] : [issuer.method],
          lookUpStatus: status.lookUp,
        },
        { ...cryptoTools, canonicalise: canonicaliser.canonicalise },
      );
      const { conclusion, checks, facts } = verification;
      return {
        output: { conclusion, checkedAt: new Date(now).toISOString(), checks, facts },
        exitCode: conclusion === 'valid' ? 0 : 1,
      };
    } finally {
      await canonicaliser.close();
      await status.close();
    }
  },
};

/** The text of the file. @throws CommandError when it cannot be read or is too large to be a credential */
async function readCredential(file: string): Promise<string> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, { cause });
  });
  if (size > largestFile) throw new CommandError(`${file} is larger than 256 kB`);
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, { cause });
  });
}

/** The status of our own certificates from the database, where there is one; otherwise nobody can tell. */
async function openStatus(
  config: ReturnType<typeof readConfig>,
  text: string,
): Promise<{ lookUp: StatusLookup; close: () => Promise<void> }> {
  const unknown = { lookUp: async () => 'unknown' as const, close: async () => undefined };
  const hasDatabase = config.database.kind === 'url' || existsSync(join(config.dataDirectory, 'postgres'));
  const baseUrl = listBaseUrl(text);
  if (!hasDatabase || baseUrl === null) return unknown;
  const owner = await openOwnerDatabase(config);
  const databases = openDatabases(() => owner.ownerUrl);
  return {
    lookUp: lookUpOwnStatus(databases.staff, baseUrl),
    async close() {
      await databases.close();
      await owner.close();
    },
  };
}

/** Where the file's status lists live: the program may run under another port or name than this command is told. */
function listBaseUrl(text: string): string | null {
  try {
    const credential: unknown = JSON.parse(text);
    const [entry] = isJsonObject(credential) ? listOf(credential['credentialStatus']) : [];
    const url = isJsonObject(entry) ? entry['statusListCredential'] : undefined;
    return typeof url === 'string' ? (/^(.+)\/status\/(?:revocation|suspension)\/\d+$/.exec(url)?.[1] ?? null) : null;
  } catch {
    return null; // verifyCredential says that it is not JSON
  }
}
