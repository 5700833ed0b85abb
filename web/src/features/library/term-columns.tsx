import { plainText } from '@cmdsp/markdown/tree';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { CsvField } from '../../ui/write-csv.ts';
import type { ListedTerm } from './library-query.ts';
import { topicNumbers } from './library-words.ts';
import { TopicLinks } from './topic-links.tsx';

/** The columns of the glossary as a table. */
export const termColumns: readonly Column<ListedTerm>[] = [
  { id: 'term', label: 'Term', cell: ({ term }) => <strong>{term}</strong>, sortKey: ({ term }) => term },
  {
    id: 'definition',
    label: 'Definition',
    cell: ({ definition }) => <Markdown tree={definition} {...libraryLinks} />,
  },
  {
    id: 'topics',
    label: 'Topics',
    cell: ({ topics }) => <TopicLinks topics={topics} look="numbers" />,
    sortKey: ({ topics }) => topics[0]?.id ?? null,
  },
];

/** What the file of the glossary says of each term. */
export const termFields: readonly CsvField<ListedTerm>[] = [
  { label: 'Term', text: ({ term }) => term },
  { label: 'Definition', text: ({ definition }) => plainText(definition) },
  { label: 'Topics', text: ({ topics }) => topicNumbers(topics) },
];
