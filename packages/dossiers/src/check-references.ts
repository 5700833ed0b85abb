import { type EntryKind, entryRules } from './entry-kinds.ts';
import type { RegisterEntry } from './register-entry.ts';

/** Something wrong with how entries refer to one another. */
export type ReferenceFinding =
  | { readonly kind: 'broken'; readonly entry: string; readonly part: number; readonly ref: string }
  | {
      readonly kind: 'not-allowed';
      readonly entry: string;
      readonly part: number;
      readonly ref: string;
      readonly of: EntryKind;
      readonly to: EntryKind;
    }
  | {
      readonly kind: 'missing';
      readonly entry: string;
      readonly part: number;
      readonly of: EntryKind;
      readonly needs: readonly EntryKind[];
    }
  | {
      readonly kind: 'unanswered';
      readonly entry: string;
      readonly part: number;
      readonly of: EntryKind;
      readonly by: readonly EntryKind[];
    };

/**
 * Everything that is wrong with the references of a dossier, in the order of its entries: to what is not there, to what
 * may not be referred to, none where one is needed, and what nothing answers although something should.
 */
export function checkReferences(entries: readonly RegisterEntry[]): readonly ReferenceFinding[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry) => [
    ...entry.refs.flatMap((ref) => findingOfReference(entry, ref, byId.get(ref))),
    ...findMissing(entry, byId),
    ...findUnanswered(entry, entries),
  ]);
}

function findingOfReference(
  { id, kind, part }: RegisterEntry,
  ref: string,
  named: RegisterEntry | undefined,
): readonly ReferenceFinding[] {
  if (named === undefined || ref === id) return [{ kind: 'broken', entry: id, part, ref }];
  if (entryRules[kind].mayName.includes(named.kind)) return [];
  return [{ kind: 'not-allowed', entry: id, part, ref, of: kind, to: named.kind }];
}

function findMissing(
  { id, kind, part, refs }: RegisterEntry,
  byId: ReadonlyMap<string, RegisterEntry>,
): readonly ReferenceFinding[] {
  const needs = entryRules[kind].mustName;
  if (needs.length === 0) return [];
  const isNamed = refs.some((ref) => needs.some((needed) => byId.get(ref)?.kind === needed));
  return isNamed ? [] : [{ kind: 'missing', entry: id, part, of: kind, needs }];
}

function findUnanswered(
  { id, kind, part }: RegisterEntry,
  entries: readonly RegisterEntry[],
): readonly ReferenceFinding[] {
  const by = entryRules[kind].answeredBy;
  if (by.length === 0) return [];
  const isAnswered = entries.some((other) => by.includes(other.kind) && other.refs.includes(id));
  return isAnswered ? [] : [{ kind: 'unanswered', entry: id, part, of: kind, by }];
}
