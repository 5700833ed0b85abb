import type { EntryKind } from './entry-kinds.ts';
import type { RegisterEntry } from './register-entry.ts';

/** What a part of a dossier asks for. */
export type PartDemand = {
  /** 1 to 6. */
  readonly module: number;
  readonly words: { readonly least: number; readonly most: number };
  readonly entries: readonly { readonly kind: EntryKind; readonly least: number }[];
};

/** One thing that a part does not have yet. */
export type PartLack =
  | { readonly kind: 'too-short'; readonly words: number; readonly least: number }
  | { readonly kind: 'too-long'; readonly words: number; readonly most: number }
  | { readonly kind: 'entries'; readonly of: EntryKind; readonly there: number; readonly least: number }
  | { readonly kind: 'untitled'; readonly entry: string };

/** What a part still lacks before it can be frozen: words, entries, titles of entries. */
export function lacksOfPart(
  demand: PartDemand,
  { words, entries }: { readonly words: number; readonly entries: readonly RegisterEntry[] },
): readonly PartLack[] {
  const own = entries.filter(({ part }) => part === demand.module);
  const { least, most } = demand.words;
  return [
    ...(words < least ? [{ kind: 'too-short' as const, words, least }] : []),
    ...(words > most ? [{ kind: 'too-long' as const, words, most }] : []),
    ...demand.entries.flatMap(({ kind: of, least: needed }) => {
      const there = own.filter(({ kind }) => kind === of).length;
      return there < needed ? [{ kind: 'entries' as const, of, there, least: needed }] : [];
    }),
    ...own.filter(({ title }) => title.trim() === '').map(({ id }) => ({ kind: 'untitled' as const, entry: id })),
  ];
}
