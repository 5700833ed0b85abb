import type { Json } from '@cmdsp/primitives';
import { isJsonObject, type JsonObject, listOf } from '../json-object.ts';
import { checkIdentifier } from './check-identifier.ts';
import { checkTypes } from './check-types.ts';
import type { Report } from './problem.ts';

/** Properties whose objects must say what type they are (table in section 4.5, and the extension points of 5.10). */
const typed = [
  'credentialStatus',
  'termsOfUse',
  'evidence',
  'refreshService',
  'credentialSchema',
  'renderMethod',
  'confidenceMethod',
] as const;

/** Status, schemas, terms, evidence and the other extension points: objects with a type, an id that is a URL. */
export function checkExtensions(owner: JsonObject, path: string, report: Report): void {
  for (const property of typed) {
    if (owner[property] === undefined) continue;
    const values = listOf(owner[property]);
    if (values.length === 0) report(`${path}${property}`, 'must hold at least one object');
    values.forEach((value, index) => checkExtension({ value, property, path: `${path}${property}.${index}` }, report));
  }
}

function checkExtension(
  { value, property, path }: { value: Json; property: string; path: string },
  report: Report,
): void {
  if (!isJsonObject(value)) return report(path, 'must be an object');
  checkTypes({ types: value['type'], path: `${path}.type` }, report);
  checkIdentifier(value['id'], `${path}.id`, report);
  if (property === 'credentialSchema' && value['id'] === undefined) report(`${path}.id`, 'must be one absolute URL');
}
