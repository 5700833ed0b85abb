import { endpoints } from '@cmdsp/contract';

/** Thrown while the application is built, when a route of the interface is not in the contract, and so has no policy. */
export class RouteWithoutPolicyError extends Error {
  readonly code = 'route-without-policy';
}

/**
 * Refuses routes under /api/ that the contract does not know: who may call them would be said nowhere. Hang it on `onRoute`
 * before the first route.
 * @throws RouteWithoutPolicyError naming the route
 */
export function requirePolicy({ method, url }: { readonly method: string | string[]; readonly url: string }): void {
  // What is under no other address is answered with 404, by every method.
  if (!url.startsWith('/api/') || url === '/api/*') return;
  const unknown = [method]
    .flat()
    // Fastify answers HEAD where it answers GET, with the same hooks.
    .filter((one) => one !== 'HEAD')
    .find((one) => !Object.hasOwn(endpoints, `${one} ${url}`));
  if (unknown === undefined) return;
  throw new RouteWithoutPolicyError(
    `${unknown} ${url} has no policy: add it to packages/contract and serve it with serveEndpoint.`,
  );
}
