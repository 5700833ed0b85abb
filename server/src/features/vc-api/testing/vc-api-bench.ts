import { isJsonObject, type JsonObject } from '@cmdsp/credentials';
import { afterAll } from 'vitest';
import { buildApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import { openCredentials } from '../../../credentials/open-credentials.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { plainCredential } from '../conformance-cases.ts';
import { openConformanceIssuer } from '../conformance-issuer.ts';

/** A value that must be an object. */
export function objectOf(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new TypeError('not an object');
  return value;
}

/** The one proof of a document. */
export const proofOf = (document: JsonObject) => objectOf(document['proof']);

/** A document but for one member. */
export const without = (document: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name));

/** The application with its interface for conformance tests and one issued credential; closed when the file ends. */
export async function openVcApiBench() {
  function post(url: string, payload: object, remoteAddress = '127.0.0.1', headers: Record<string, string> = {}) {
    return app.inject({ method: 'POST', url, payload, remoteAddress, headers });
  }
  const database = await aDatabase();
  const context = aContext(database, {
    config: readConfig({ CMDSP_DATA: '/nonexistent/vc-api', CMDSP_VC_API: '1' }, []),
  });
  const app = await buildApp(context);
  const credentials = openCredentials(context);
  const issuer = openConformanceIssuer({ secrets: context.secrets, credentials });
  const ours = { issuer, ownTools: { ...credentials.ownTools, signer: issuer.signer } };
  const issued = objectOf((await post('/credentials/issue', { credential: plainCredential })).json());

  afterAll(async () => {
    await credentials.close();
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  const verify = async (verifiableCredential: unknown, options: object = { checks: ['proof'] }) =>
    (await post('/credentials/verify', { verifiableCredential, options })).statusCode;
  const withProof = (change: (proof: JsonObject) => unknown) => ({ ...issued, proof: change(proofOf(issued)) });

  return { context, app, post, ours, issued, verify, withProof };
}
