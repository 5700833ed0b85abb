import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { editionWords } from './edition-words.ts';
import { FilterBar } from './filter-bar.tsx';
import type { ListedStandard } from './library-query.ts';
import { standardKindWords } from './library-words.ts';
import type { LibrarySearch } from './read-library-search.ts';
import { StandardStatus } from './standard-status.tsx';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

type Chosen = Pick<LibrarySearch, 'jurisdiction' | 'kind' | 'module'>;

/** The standards by issuer, narrowed by jurisdiction, kind and module. */
export function StandardsTable({
  standards,
  chosen,
  onChoose,
}: {
  readonly standards: readonly ListedStandard[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const shown = standards.filter((standard) => fits(standard, chosen));
  const jurisdictions = [...new Set(standards.map(({ jurisdiction }) => jurisdiction))].sort();
  const kinds = [...new Set(standards.map(({ kind }) => kind))].sort();
  const modules = [...new Set(standards.flatMap(({ topics }) => topics.map(({ id }) => id.slice(0, 1))))].sort();
  if (standards.length === 0) {
    return <Empty title="No standards yet">They appear with the next release of the course content.</Empty>;
  }
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'jurisdiction',
            label: 'Jurisdiction',
            options: jurisdictions.map((value) => ({ value, label: value })),
          },
          {
            name: 'kind',
            label: 'Kind',
            options: kinds.map((value) => ({ value, label: standardKindWords[value] ?? value })),
          },
          { name: 'module', label: 'Module', options: modules.map((value) => ({ value, label: `Module ${value}` })) },
        ]}
        chosen={chosen}
        onChange={onChoose}
        shown={`${shown.length} of ${standards.length} standards and sources`}
      />
      {shown.length === 0 ? (
        <Empty title="Nothing fits">No entry has all of these properties. Choose fewer.</Empty>
      ) : (
        <DataTable
          caption="Standards"
          rows={shown}
          keyOf={({ slug }) => slug}
          columns={[
            { id: 'name', label: 'Name', cell: (row) => <NameCell standard={row} /> },
            { id: 'issuer', label: 'Issuer', cell: ({ issuer }) => issuer },
            { id: 'edition', label: 'Edition', cell: editionWords },
            { id: 'status', label: 'Status', cell: ({ status }) => <StandardStatus status={status} /> },
            { id: 'topics', label: 'Topics', cell: ({ topics }) => <TopicLinks topics={topics} look="numbers" /> },
          ]}
        />
      )}
    </>
  );
}

function fits(standard: ListedStandard, { jurisdiction, kind, module }: Chosen): boolean {
  if (jurisdiction !== undefined && standard.jurisdiction !== jurisdiction) return false;
  if (kind !== undefined && standard.kind !== kind) return false;
  return module === undefined || standard.topics.some(({ id }) => id.startsWith(`${module}.`));
}

function NameCell({ standard }: { readonly standard: ListedStandard }) {
  return (
    <div className={styles.stack}>
      <Link to="/learn/standards/$slug" params={{ slug: standard.slug }}>
        {standard.shortTitle}
      </Link>
      {standard.identifier !== standard.shortTitle && <span className={styles.quiet}>{standard.identifier}</span>}
    </div>
  );
}
