import { Link } from '@tanstack/react-router';
import type { Column } from '../../ui/data-table.tsx';
import { standardStatusWords } from '../../ui/standard-status.ts';
import type { CsvField } from '../../ui/write-csv.ts';
import { editionWords } from '../../ui/edition-words.ts';
import type { ListedStandard } from './library-query.ts';
import { standardKindWords, topicNumbers } from './library-words.ts';
import { StandardStatus } from './standard-status.tsx';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

/** The columns of the table of standards. */
export const standardColumns: readonly Column<ListedStandard>[] = [
  {
    id: 'name',
    label: 'Name',
    cell: (standard) => <NameCell standard={standard} />,
    sortKey: ({ shortTitle }) => shortTitle,
  },
  { id: 'issuer', label: 'Issuer', cell: ({ issuer }) => issuer, sortKey: ({ issuer }) => issuer },
  { id: 'edition', label: 'Edition', cell: editionWords, sortKey: ({ date }) => date },
  {
    id: 'status',
    label: 'Status',
    cell: ({ status }) => <StandardStatus status={status} />,
    sortKey: ({ status }) => standardStatusWords[status].words,
  },
  {
    id: 'topics',
    label: 'Topics',
    cell: ({ topics }) => <TopicLinks topics={topics} look="numbers" />,
    sortKey: ({ topics }) => topics[0]?.id ?? null,
  },
];

/** What the file of the table of standards says of each. */
export const standardFields: readonly CsvField<ListedStandard>[] = [
  { label: 'Name', text: ({ shortTitle }) => shortTitle },
  { label: 'Identifier', text: ({ identifier }) => identifier },
  { label: 'Title', text: ({ title }) => title },
  { label: 'Issuer', text: ({ issuer }) => issuer },
  { label: 'Kind', text: ({ kind }) => standardKindWords[kind] ?? kind },
  { label: 'Jurisdiction', text: ({ jurisdiction }) => jurisdiction },
  { label: 'Edition', text: ({ edition }) => edition },
  { label: 'Date', text: ({ date }) => date },
  { label: 'Status', text: ({ status }) => standardStatusWords[status].words },
  { label: 'Topics', text: ({ topics }) => topicNumbers(topics) },
];

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
