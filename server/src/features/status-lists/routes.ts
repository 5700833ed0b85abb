import { addProof, type StatusPurpose } from '@cmdsp/credentials';
import type { Context } from '../../context.ts';
import { databaseClock } from '../../credentials/database-clock.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { buildCurrentStatusList } from '../../credentials/status-lists.ts';
import type { Database } from '../../db/database.ts';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { z } from 'zod';

const params = z.object({
  purpose: z.enum(['revocation', 'suspension']),
  list: z.coerce.number().int().min(1).max(999_999),
});

/**
 * Public status lists, signed when they are asked for so that a revocation is in the next answer, and the issuer's keys where
 * did:web is configured.
 */
export function statusListRoutes(app: App, context: Context, credentials: Credentials): void {
  const signed = openSignedLists(context, credentials);
  app.get('/status/:purpose/:list', { schema: { hide: true, params } }, async (request, reply) => {
    const { purpose, list } = request.params;
    const text = await signed(purpose, list);
    return reply
      .type('application/vc')
      .headers({
        'cache-control': `public, max-age=30`,
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      })
      .send(text);
  });
  app.get('/.well-known/did.json', { schema: { hide: true } }, async (_request, reply) => {
    const { issuer } = credentials;
    if (!issuer.id.startsWith('did:web:'))
      throw new Problem('not-found', 'This issuer uses did:key: its identifier is its key.');
    const method = {
      id: issuer.method.id,
      type: 'Multikey',
      controller: issuer.id,
      publicKeyMultibase: issuer.publicKeyMultibase,
    };
    return reply
      .type('application/did+json')
      .headers({
        'cache-control': 'public, max-age=300',
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      })
      .send(
        JSON.stringify({
          '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
          id: issuer.id,
          verificationMethod: [method],
          assertionMethod: [method.id],
        }),
      );
  });
}

type Kept = { readonly version: string; readonly text: Promise<string>; readonly until: number };

/** Signs a list again only when something in it changed or a minute has passed: a flood of requests costs reads, not signatures. */
function openSignedLists(
  context: Context,
  { issuer, ownTools }: Credentials,
): (purpose: StatusPurpose, list: number) => Promise<string> {
  const kept = new Map<string, Kept>();
  const db = context.databases.staff;
  const sign = async (purpose: StatusPurpose, list: number) => {
    const now = await databaseClock(db);
    const signed = await addProof(
      await buildCurrentStatusList(db, { issuer, purpose, list, now }),
      { createdAt: now },
      ownTools,
    );
    if (!signed.ok) throw new Problem('temporarily-unavailable', 'The status list could not be signed just now.');
    return JSON.stringify(signed.value);
  };
  return async (purpose, list) => {
    const version = await readVersion(db, list);
    const key = `${purpose}/${list}`;
    const found = kept.get(key);
    if (found?.version === version && found.until > performance.now()) return found.text;
    const text = sign(purpose, list);
    kept.set(key, { version, text, until: performance.now() + 60_000 });
    text.catch(() => kept.delete(key));
    return text;
  };
}

/** Changes with every award and every decision. The first list always exists; later ones begin when it is half full. */
async function readVersion(db: Database, list: number): Promise<string> {
  const { count, changedAt } = await db
    .selectFrom('certificates')
    .select((select) => [select.fn.countAll<string>().as('count'), select.fn.max('statusChangedAt').as('changedAt')])
    .where('statusList', '=', list)
    .executeTakeFirstOrThrow();
  if (Number(count) === 0 && list !== 1) throw new Problem('not-found', 'There is no status list of this number.');
  return `${count} ${changedAt?.toISOString() ?? ''}`;
}
