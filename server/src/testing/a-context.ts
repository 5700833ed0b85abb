import { randomBytes } from 'node:crypto';
import { readCatalogue } from '@cmdsp/content';
import { labs } from '@cmdsp/labs';
import pino from 'pino';
import { openAccounts } from '../accounts/accounts.ts';
import type { Agreements } from '../accounts/agreements.ts';
import { readConfig } from '../config.ts';
import { openEarlierReleases } from '../content/earlier-releases.ts';
import type { Context } from '../context.ts';
import { openDatabases, type Role } from '../db/database.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { newId } from '../db/uuid.ts';
import { generateSecrets } from '../secrets.ts';
import { openSittings } from '../sittings/open-sittings.ts';
import { aCatalogue } from './a-catalogue.ts';

/** The agreement that tests accept. */
export const testAgreement = {
  id: 'candidate-test',
  version: 'test',
  title: 'Candidate agreement',
  effectiveOn: '2026-01-01',
  hash: 'a'.repeat(64),
  tree: {
    kind: 'document',
    children: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'I sit my own exams.' }] }],
  },
} as const satisfies ReturnType<Agreements['current']>;

/** What tests accept before they open the bank; see accept-bank-agreements.ts. */
const testBankAgreements = (['bank-confidentiality', 'bank-interests'] as const).map((kind) => ({
  ...testAgreement,
  id: kind,
  kind,
  title: kind,
}));

/**
 * A context on a test database (`aDatabase()`), with fresh secrets and a silent log. Any part can be replaced. Close
 * its databases when the test is over.
 */
export function aContext(database: { readonly url: (role: Role) => string }, parts: Partial<Context> = {}): Context {
  const databases = parts.databases ?? openDatabases((role) => database.url(role));
  const config = parts.config ?? readConfig({ CMDSP_DATA: `/nonexistent/${randomBytes(4).toString('hex')}` }, []);
  const secrets = parts.secrets ?? generateSecrets();
  const agreements = parts.agreements ?? {
    current: () => testAgreement,
    privacyNotice: () => null,
    bank: () => testBankAgreements,
  };
  const log = parts.log ?? pino({ level: 'silent' });
  const accounts = parts.accounts ?? openAccounts({ config, secrets, databases, agreements });
  return {
    config,
    secrets,
    databases,
    log,
    metrics: createMetrics(),
    release: 'test',
    catalogue: aCatalogue(),
    contentRelease: 'test',
    earlierReleases: openEarlierReleases({ db: databases.staff, log, readFiles: readCatalogue }),
    isBankPrivate: false,
    labs,
    sittings: parts.sittings ?? openSittings({ databases, secrets, restMs: 0 }),
    newId,
    agreements,
    accounts,
    viewerOf: accounts.viewerOf,
    stopping: new AbortController().signal,
    ...parts,
  };
}
