import type { EndpointKey, Endpoints, ProblemBody } from '@cmdsp/contract';
import type { z } from 'zod';
import { findKept } from '../offline/kept-cache.ts';
import { noteServed } from '../offline/served-copies.ts';

type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;
type Field<E, Name extends string> = E extends { readonly [K in Name]: infer Schema }
  ? { readonly [K in Name]: Given<Schema> }
  : unknown;
type Input<Key extends keyof Endpoints> = Field<Endpoints[Key], 'params'> &
  Field<Endpoints[Key], 'query'> &
  Field<Endpoints[Key], 'body'>;

/** What an operation answers. */
export type Answer<Key extends keyof Endpoints> = Endpoints[Key] extends { readonly response: infer Schema }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : undefined
  : never;

/** A refusal from the server, or the network being away; `code` is stable, `message` can be shown. */
export class RequestError extends Error {
  readonly code: string;
  readonly status: number;
  readonly body: ProblemBody | null;

  constructor(code: string, message: string, options: { status: number; body: ProblemBody | null; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.status = options.status;
    this.body = options.body;
  }
}

/**
 * Calls one operation of the contract: `request('GET /api/programme', {})`. Types come from the contract, no schema code
 * reaches the browser. Aborts after 15 s unless a signal is given. `keepalive` lets a small write outlive its page.
 * @throws RequestError
 */
export async function request<Key extends keyof Endpoints & EndpointKey>(
  key: Key,
  input: Input<Key>,
  options: { signal?: AbortSignal; keepalive?: boolean; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer<Key>> {
  const [method, template] = key.split(' ') as [string, string]; // EndpointKey has this form
  const { params, query, body } = input as {
    params?: Record<string, string>;
    query?: Record<string, string | number | boolean | undefined>;
    body?: unknown;
  }; // widened to what is sent
  const response = await send(address(template, params, query), {
    method,
    signal: options.signal ?? AbortSignal.timeout(15_000),
    keepalive: options.keepalive ?? false,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusal(response);
  if (response.status === 204) return undefined as Answer<Key>; // a null response schema
  return (await response.json()) as Answer<Key>; // the server validates its answers against the same schema
}

function address(
  template: string,
  params: Record<string, string> = {},
  query: Record<string, string | number | boolean | undefined> = {},
): string {
  const path = template.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return search.size === 0 ? path : `${path}?${search}`;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    if (init.method === 'GET') noteServed(url, null);
    return response;
  } catch (cause) {
    // Somebody who looked away is not offline.
    const isAborted =
      init.signal?.aborted === true && !(cause instanceof DOMException && cause.name === 'TimeoutError');
    const kept = init.method === 'GET' && !isAborted ? await findKept(url) : null;
    if (kept !== null) {
      noteServed(url, kept.keptAt);
      return kept.response;
    }
    throw new RequestError(
      'network-away',
      'The server cannot be reached. Check your connection; nothing you typed is lost.',
      { status: 0, body: null, cause },
    );
  }
}

async function refusal(response: Response): Promise<RequestError> {
  const body = await response.json().then(
    (value: ProblemBody) => value,
    () => null,
  );
  const message = body?.detail ?? body?.title ?? `The server answered ${response.status}.`;
  return new RequestError(body?.code ?? 'unexpected-answer', message, { status: response.status, body });
}
