import type { Catalogue } from '@cmdsp/content';
import { type Endpoint, type EndpointKey, endpoints, type Endpoints } from '@cmdsp/contract';
import { requireCandidate } from '../accounts/require-candidate.ts';
import { catalogueOf } from '../content/context-of.ts';
import type { Context } from '../context.ts';
import type { App } from './app-type.ts';
import { addPreparedContent } from './prepared-content.ts';
import { prepareJson, type PreparedJson } from './prepared-json.ts';
import { type Call, type Sent, serveEndpoint } from './serve-endpoint.ts';

/**
 * Serves an operation whose answer depends on nothing but the content and the address: presented once per release and
 * address, checked against the contract, then sent from memory. Candidates get the release of their cohort, strangers
 * the newest one. `present` throws Problem `not-found` for what the release does not hold.
 */
export function serveContent<Key extends keyof Endpoints & EndpointKey>(
  app: App,
  context: Context,
  key: Key,
  present: (catalogue: Catalogue, params: Call<Key>['params']) => Sent<Endpoints[Key]>,
): void {
  const { access, response }: Endpoint = endpoints[key];
  const prepared = new WeakMap<Catalogue, Map<string, Promise<PreparedJson>>>();

  const prepare = async (catalogue: Catalogue, params: Call<Key>['params']): Promise<PreparedJson> => {
    const known = prepared.get(catalogue) ?? new Map<string, Promise<PreparedJson>>();
    prepared.set(catalogue, known);
    const name = JSON.stringify(params ?? null);
    const found = known.get(name);
    if (found !== undefined) return found;
    // Throws for what is not there, so only what exists is remembered.
    const body = response?.parse(present(catalogue, params));
    const preparing = prepareJson(body);
    known.set(name, preparing);
    preparing.catch(() => known.delete(name));
    return preparing;
  };

  // Whoever asks by the key gives the parameters that the key has.
  addPreparedContent(context, key, (catalogue, params) => prepare(catalogue, params as Call<Key>['params']));
  serveEndpoint(app, key, async ({ params, viewer }) => {
    if (access === 'candidate') requireCandidate(viewer);
    const catalogue = access === 'public' ? context.catalogue : await catalogueOf(context, viewer);
    return prepare(catalogue, params);
  });
}
