import { plainText } from '@cmdsp/markdown/tree';
import { useDeferredValue, useMemo } from 'react';
import { csvFileName } from '../../ui/csv-file-name.ts';
import { DataTable, sortedRows } from '../../ui/data-table.tsx';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import { Empty } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { termColumns, termFields } from './term-columns.tsx';
import type { LibraryList } from './library-list.ts';
import type { ListedTerm } from './library-query.ts';
import { librarySorting } from './library-sorting.ts';
import { ListBar } from './list-bar.tsx';
import { TermSections } from './term-sections.tsx';
import { useTyped } from './use-typed.ts';
import { ViewButton } from './view-button.tsx';
import styles from './library.module.css';

/** The terms from A to Z, or as a table; typing narrows them, by the term first and by its definition. */
export function GlossaryList({ terms, search, onChange }: LibraryList & { readonly terms: readonly ListedTerm[] }) {
  const { view } = search;
  const [typed, setTyped] = useTyped(search.find ?? '', (text) => onChange({ find: text === '' ? undefined : text }));
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const texts = useMemo(() => new Map(terms.map((term) => [term.slug, textOf(term)])), [terms]);
  if (terms.length === 0) return <Empty title="No terms yet">They appear with the next release of the content.</Empty>;
  const sorting = librarySorting({ text: search.sort, columns: termColumns, usual: 'term', onChange });
  const fitting = terms.filter(({ slug }) => texts.get(slug)?.includes(wanted));
  const shown = view === 'table' ? sortedRows(fitting, termColumns, sorting.sort) : fitting;
  return (
    <>
      <div className={styles.search}>
        <TextField label="Find a term" type="search" value={typed} onChange={setTyped} />
      </div>
      <ListBar shown={`${shown.length} of ${terms.length} terms`}>
        <ViewButton view={view} usual="list" onChange={onChange} />
        {shown.length > 0 && (
          <DownloadCsv
            fields={termFields}
            rows={shown}
            fileName={csvFileName('glossary', wanted === '' ? {} : { find: wanted })}
          />
        )}
      </ListBar>
      {shown.length === 0 && <Empty title="No such term">Check the spelling, or type only a part of the word.</Empty>}
      {shown.length > 0 && view !== 'table' && <TermSections terms={shown} />}
      {shown.length > 0 && view === 'table' && (
        <DataTable caption="Glossary" rows={shown} keyOf={({ slug }) => slug} columns={termColumns} sorting={sorting} />
      )}
    </>
  );
}

function textOf({ term, definition }: ListedTerm): string {
  return `${term} ${plainText(definition)}`.toLowerCase();
}
