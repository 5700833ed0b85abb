import { plainText } from '@cmdsp/markdown/tree';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { CsvField } from '../../ui/write-csv.ts';
import { dayWords } from '../../ui/day-words.ts';
import type { HeldMisconception } from './library-query.ts';
import { topicNumbers } from './library-words.ts';
import { SeenIn } from './seen-in.tsx';
import { signWords } from './sign-words.ts';
import { TopicLinks } from './topic-links.tsx';

/** The columns of the own misconceptions as a table. */
export const beliefColumns: readonly Column<HeldMisconception>[] = [
  { id: 'belief', label: 'What you may believe', cell: ({ belief }) => `“${belief}”`, sortKey: ({ belief }) => belief },
  { id: 'truth', label: 'What is true', cell: ({ truth }) => <Markdown tree={truth} {...libraryLinks} /> },
  {
    id: 'answers',
    label: 'Answers',
    cell: ({ seen }) => seen.length,
    sortKey: ({ seen }) => seen.length,
    isFigure: true,
  },
  {
    id: 'seen',
    label: 'Seen in',
    cell: ({ seen }) => <SeenIn seen={seen} />,
    sortKey: ({ seen }) => Date.parse(lastSeen(seen)),
  },
  {
    id: 'topics',
    label: 'Topics',
    cell: ({ topics }) => <TopicLinks topics={topics} look="numbers" />,
    sortKey: ({ topics }) => topics[0]?.id ?? null,
  },
];

/** What the file of the own misconceptions says of each. */
export const beliefFields: readonly CsvField<HeldMisconception>[] = [
  { label: 'What you may believe', text: ({ belief }) => belief },
  { label: 'What is true', text: ({ truth }) => plainText(truth) },
  { label: 'What it can cost a patient', text: ({ harm }) => harm },
  { label: 'Answers', text: ({ seen }) => seen.length },
  { label: 'Seen in', text: ({ seen }) => seen.map((sign) => `${signWords(sign)}, ${dayWords(sign.at)}`).join('; ') },
  { label: 'Last seen', text: ({ seen }) => lastSeen(seen) },
  { label: 'Topics', text: ({ topics }) => topicNumbers(topics) },
];

function lastSeen([newest]: HeldMisconception['seen']): string {
  return newest?.at ?? '';
}
