import type { Json } from '@cmdsp/primitives';
import { compareWords, type WordRun } from './compare-words.ts';

/** A field that differs: where it stands, as keys joined by dots with list positions from 1, and how. */
export type FieldChange = { readonly field: string; readonly runs: readonly WordRun[] };

/**
 * What differs between two contents, field by field in the order of the newer one; fields that only the older one has
 * come last. Works for every kind of question and set, because it looks at leaves.
 */
export function compareContents(before: Json, after: Json): readonly FieldChange[] {
  const old = new Map(leavesOf(before, ''));
  const fresh = new Map(leavesOf(after, ''));
  const fields = [...fresh.keys(), ...[...old.keys()].filter((field) => !fresh.has(field))];
  return fields.flatMap((field) => {
    const [from, to] = [old.get(field) ?? '', fresh.get(field) ?? ''];
    return from === to ? [] : [{ field, runs: compareWords(from, to) }];
  });
}

function leavesOf(value: Json, field: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      return [[field, value.map(String).join(', ')]];
    return value.flatMap((item, index) => leavesOf(item, below(field, String(index + 1))));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : leavesOf(item, below(field, key)),
    );
  return [[field, value === null ? '' : String(value)]];
}

function below(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
