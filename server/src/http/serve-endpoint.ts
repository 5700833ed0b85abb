import { type Endpoint, type EndpointKey, endpoints, type Endpoints } from '@cmdsp/contract';
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { z } from 'zod';
import type { App } from './app-type.ts';
import { type CheckedJson, isCheckedJson, sendCheckedJson } from './checked-json.ts';
import { isPreparedJson, type PreparedJson, sendPreparedJson } from './prepared-json.ts';
import { problemResponses } from './problem-responses.ts';
import { authorise, type Viewer } from './viewer.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Part<E, Name extends string> = E extends { readonly [K in Name]: infer Schema } ? Parsed<Schema> : undefined;
/** What a handler may answer with. */
export type Sent<E> = E extends { readonly response: infer Schema }
  ? Schema extends z.ZodType
    ? z.input<Schema>
    : void
  : never;

/** What a handler gets: parsed input, who asks, and the raw request for the few that need headers or cookies. */
export type Call<Key extends keyof Endpoints> = {
  readonly params: Part<Endpoints[Key], 'params'>;
  readonly query: Part<Endpoints[Key], 'query'>;
  readonly body: Part<Endpoints[Key], 'body'>;
  readonly viewer: Viewer;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/**
 * Serves one operation of the contract: method, path, schemas and access come from there, so a route cannot exist
 * without a policy or drift from openapi.json. The handler returns the body; `null` responses answer 204.
 */
export function serveEndpoint<Key extends keyof Endpoints & EndpointKey>(
  app: App,
  key: Key,
  handler: (call: Call<Key>) => Promise<Sent<Endpoints[Key]> | PreparedJson | CheckedJson>,
  options: Pick<RouteShorthandOptions, 'config' | 'bodyLimit'> = {},
): void {
  const endpoint: Endpoint = endpoints[key];
  const [method, url] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]; // EndpointKey has this form
  app.route({
    method,
    url,
    ...options,
    schema: {
      summary: endpoint.summary,
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      response: {
        ...(endpoint.response === null ? {} : { 200: endpoint.response }),
        ...problemResponses(endpoint.problems),
      },
    },
    preValidation: async (request) => authorise(request.viewer, endpoint.access),
    handler: async (request, reply) => {
      // The schemas above have parsed these three; the types say so.
      const call = {
        params: request.params,
        query: request.query,
        body: request.body,
        viewer: request.viewer,
        request,
        reply,
      } as Call<Key>;
      const body = await handler(call);
      if (reply.sent) return reply;
      if (isPreparedJson(body)) return sendPreparedJson(request, reply, body);
      if (isCheckedJson(body)) return sendCheckedJson(reply, body);
      if (endpoint.response === null) return reply.status(204).send();
      return body;
    },
  });
}
