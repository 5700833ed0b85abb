import { createHash } from 'node:crypto';
import type { Case } from '@cmdsp/content';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import type { CaseEdition } from '../../learning/case-edition.ts';
import { getEditionBody, insertEdition } from './queries.ts';

type NamedEdition = { readonly hash: string; readonly edition: CaseEdition };

const known = new WeakMap<Case, NamedEdition>();

/** A case of the catalogue as an edition, named by the hash of its text. */
export function editionOf(value: Case): NamedEdition {
  const earlier = known.get(value);
  if (earlier !== undefined) return earlier;
  const { figures, provenance: _provenance, ...rest } = value;
  const edition: CaseEdition = { ...rest, figures: Object.fromEntries(figures) };
  // Through JSON once, so that what is hashed is what is stored.
  const plain = JSON.parse(JSON.stringify(edition)) as Json; // JSON.parse gives JSON
  const named = { hash: createHash('sha256').update(canonicalJson(plain)).digest('hex'), edition };
  known.set(value, named);
  return named;
}

/** Keeps the edition of a case for good before it is first played; repeating it changes nothing. */
export async function keepEdition(context: Context, value: Case): Promise<NamedEdition> {
  const named = editionOf(value);
  await insertEdition(context.databases.staff, { hash: named.hash, slug: value.slug, edition: named.edition });
  return named;
}

/** The edition a play was begun with, from the content in use or, when that has changed, from the database. */
export async function getEdition(context: Context, hash: string): Promise<CaseEdition> {
  const current = context.catalogue.cases.map(editionOf).find((candidate) => candidate.hash === hash);
  if (current !== undefined) return current.edition;
  return getEditionBody(context.databases.staff, hash);
}
