import type { Json } from '@cmdsp/primitives';
import { decodeBase58 } from '../encoding/base58.ts';
import { decodeBase64Url } from '../encoding/base64url.ts';
import { encodeHex } from '../encoding/hex.ts';
import { isUrl } from '../encoding/url.ts';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import type { Report } from './problem.ts';

/** Digests of a resource whose content is published and fixed, in hexadecimal; several where it was published more than once. */
export type KnownDigests = {
  readonly [url: string]: { readonly sha256: readonly string[]; readonly sha384: readonly string[] };
};

/**
 * The base context as published: the first pair is the Recommendation's (its Appendix B.1 prints the SHA-256), the second that
 * of July 2024, which differs in white space and comments only.
 */
export const publishedDigests: KnownDigests = {
  'https://www.w3.org/ns/credentials/v2': {
    sha256: [
      '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
      '24a18c90e9856d526111f29376e302d970b2bd10182e33959995b0207d7043b9',
    ],
    sha384: [
      '97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614',
      '35239c36999d2155312091af194a1edb61634d6ad789a5e5b19f2aebdd762dd9d1dcaada40eda7ef921c6b8c0ae107a0',
    ],
  },
};

/** Section 5.3: objects, each with an id of its own and a digest; a digest that we can check must be right. */
export function checkRelatedResources(value: Json | undefined, known: KnownDigests, report: Report): void {
  if (value === undefined) return;
  const resources = listOf(value);
  if (resources.length === 0) report('relatedResource', 'must hold at least one object');
  const seen = new Set<string>();
  resources.forEach((resource, index) => {
    const path = `relatedResource.${index}`;
    if (!isJsonObject(resource)) return report(path, 'must be an object');
    const { id } = resource;
    if (!isUrl(id)) return report(`${path}.id`, 'must be one absolute URL');
    if (seen.has(id)) report(`${path}.id`, 'must not repeat');
    seen.add(id);
    checkDigests({ resource, known: known[id], path }, report);
  });
}

function checkDigests(
  { resource, known, path }: { resource: JsonObject; known: KnownDigests[string] | undefined; path: string },
  report: Report,
): void {
  const { digestSRI, digestMultibase } = resource;
  if (digestSRI === undefined && digestMultibase === undefined)
    return report(path, 'must carry digestSRI or digestMultibase');
  if (digestSRI !== undefined && !isSriRight(digestSRI, known))
    report(`${path}.digestSRI`, 'must be the digest of the resource');
  if (digestMultibase !== undefined && !isMultibaseRight(digestMultibase, known))
    report(`${path}.digestMultibase`, 'must be the digest of the resource');
}

function isSriRight(value: Json, known: KnownDigests[string] | undefined): boolean {
  const match = typeof value === 'string' ? /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+)=*$/.exec(value) : null;
  if (match?.[1] === undefined || match[2] === undefined) return false;
  const bytes = decodeBase64Url(match[2].replaceAll('+', '-').replaceAll('/', '_'));
  const length = { sha256: 32, sha384: 48, sha512: 64 }[match[1]];
  if (bytes === null || bytes.length !== length) return false;
  if (known === undefined || match[1] === 'sha512') return true;
  return known[match[1] === 'sha256' ? 'sha256' : 'sha384'].includes(encodeHex(bytes));
}

/** Multibase `u` or `z`; SHA-256 with its multihash prefix or, as often written, bare. */
function isMultibaseRight(value: Json, known: KnownDigests[string] | undefined): boolean {
  if (typeof value !== 'string') return false;
  const bytes = value.startsWith('u')
    ? decodeBase64Url(value.slice(1))
    : value.startsWith('z')
      ? decodeBase58(value.slice(1))
      : null;
  if (bytes === null || bytes.length < 16) return false;
  const digest = bytes.length === 34 && bytes[0] === 0x12 && bytes[1] === 0x20 ? bytes.slice(2) : bytes;
  if (known === undefined || digest.length !== 32) return known === undefined;
  return known.sha256.includes(encodeHex(digest));
}
