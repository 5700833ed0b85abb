import jsonld from 'jsonld';
import type { CanonicaliseProblem, JsonObject } from '@cmdsp/credentials';
import type { Result } from '@cmdsp/primitives';
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '../threads/open-thread.ts';
import { loadVendoredContexts } from './contexts/vendored-contexts.ts';

type Answer = Result<string, CanonicaliseProblem>;

const contexts = loadVendoredContexts();

async function canonicalise(document: JsonObject): Promise<Answer> {
  let refusedUrl: string | null = null;
  const documentLoader = async (url: string) => {
    const context = contexts.get(url);
    if (context === undefined) {
      refusedUrl = url;
      throw new Error('This context is not held here and is not fetched');
    }
    return { contextUrl: null, documentUrl: url, document: context };
  };
  try {
    const options = {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      documentLoader,
    };
    // The published types lag behind the options of this version.
    const value: unknown = await (jsonld.canonize as (input: object, options: object) => Promise<unknown>)(
      document,
      options,
    );
    if (typeof value !== 'string' || value === '')
      return refusal({ kind: 'data-lost', detail: 'nothing in it has a meaning' });
    return { ok: true, value };
  } catch (error) {
    if (refusedUrl !== null) return refusal({ kind: 'unknown-context', url: refusedUrl });
    return refusal(explain(error));
  }
}

function explain(error: unknown): CanonicaliseProblem {
  const name = error instanceof Error ? error.name : 'unknown error';
  const message = error instanceof Error ? error.message : '';
  if (message.includes('deep iterations')) return { kind: 'too-costly' };
  // Safe mode reports anything that would be dropped in silence under this name.
  const code = eventCode(error);
  if (name === 'jsonld.ValidationError') return { kind: 'data-lost', detail: code ?? 'an undefined term' };
  return { kind: 'not-json-ld', detail: code ?? name };
}

function eventCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('details' in error)) return null;
  const details = error.details;
  if (typeof details !== 'object' || details === null) return null;
  if ('event' in details && typeof details.event === 'object' && details.event !== null && 'code' in details.event)
    return String(details.event.code);
  return 'code' in details ? String(details.code) : null;
}

function refusal(problem: CanonicaliseProblem): Answer {
  return { ok: false, problem };
}

const post = (message: ThreadMessage<Answer>) => parentPort?.postMessage(message);
parentPort?.on('message', (document: JsonObject) => void canonicalise(document).then((answer) => post({ answer })));
post('ready');
