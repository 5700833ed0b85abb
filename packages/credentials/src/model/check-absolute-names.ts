import type { Json } from '@cmdsp/primitives';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import type { Report } from './problem.ts';

/** Members that name something, in the words of the base context and of JSON-LD itself. */
const naming = ['id', '@id', 'type', '@type', '@vocab'];

/**
 * Sections 4.4 and 4.5: what is named is named by an absolute URL, or a type by a term. A context that sets `@base` makes URLs of
 * words that are none, and a blank node identifier (`_:`) is a name in one file only; both pass a JSON-LD processor unnoticed.
 */
export function checkAbsoluteNames(document: JsonObject, report: Report): void {
  // A list of its own instead of recursion: the depth of the file is its author's choice.
  const open: { value: Json; path: string }[] = [{ value: document, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (isJsonObject(value)) checkMembers(value, path, report);
    for (const [key, member] of membersOf(value)) {
      if (typeof member === 'object' && member !== null)
        open.push({ value: member, path: path === '' ? key : `${path}.${key}` });
    }
  }
}

function checkMembers(value: JsonObject, path: string, report: Report): void {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (typeof value['@base'] === 'string') report(at('@base'), 'must not be set: identifiers and types are absolute');
  for (const name of naming) {
    const isBlank = listOf(value[name]).some((one) => typeof one === 'string' && one.startsWith('_:'));
    if (isBlank) report(at(name), 'must not be a blank node identifier');
  }
}

function membersOf(value: Json): readonly (readonly [string, Json])[] {
  if (isJsonObject(value)) return Object.entries(value);
  return typeof value === 'object' && value !== null
    ? listOf(value).map((member, index) => [String(index), member])
    : [];
}
