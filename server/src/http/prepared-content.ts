import type { Catalogue } from '@cmdsp/content';
import type { Context } from '../context.ts';
import type { PreparedJson } from './prepared-json.ts';

/** Prepares the answer of one operation for some parameters; the same answer is prepared once. */
export type PrepareContent = (catalogue: Catalogue, params: unknown) => Promise<PreparedJson>;

const doors = new WeakMap<Context['databases'], Map<string, PrepareContent>>();

/** Remembers how an operation prepares its answers. */
export function addPreparedContent(context: Context, key: string, prepare: PrepareContent): void {
  const known = doors.get(context.databases) ?? new Map<string, PrepareContent>();
  doors.set(context.databases, known.set(key, prepare));
}

/** The answer that `GET …` gives to everybody on this catalogue. @throws Problem `not-found`; TypeError for other keys */
export async function preparedContent(
  context: Context,
  key: string,
  { catalogue, params }: { readonly catalogue: Catalogue; readonly params: unknown },
): Promise<PreparedJson> {
  const prepare = doors.get(context.databases)?.get(key);
  if (prepare === undefined) throw new TypeError(`${key} does not serve content`);
  return prepare(catalogue, params);
}
