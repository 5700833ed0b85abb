import type { Answer } from '../../api/request.ts';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { csvFileName } from '../../ui/csv-file-name.ts';
import { DataTable, sortedRows } from '../../ui/data-table.tsx';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import { Empty } from '../../ui/states.tsx';
import { dayWords } from './day-words.ts';
import { beliefColumns, beliefFields } from './belief-columns.tsx';
import type { LibraryList } from './library-list.ts';
import type { HeldMisconception } from './library-query.ts';
import { librarySorting } from './library-sorting.ts';
import { ListBar } from './list-bar.tsx';
import { TopicLinks } from './topic-links.tsx';
import { ViewButton } from './view-button.tsx';
import styles from './library.module.css';

/** What a learner may believe wrongly, with the truth, what it can cost a patient, and where to read. */
export function BeliefList({
  held: { misconceptions, questionsAnswered },
  search,
  onChange,
}: LibraryList & { readonly held: Answer<'GET /api/misconceptions'> }) {
  if (misconceptions.length === 0) {
    const isUnknown = questionsAnswered === 0;
    return (
      <Empty
        title={isUnknown ? 'Nothing to say yet' : 'No mistaken belief stands out'}
        action={
          <ButtonLink to="/learn" look={isUnknown ? 'primary' : 'secondary'}>
            Choose a topic
          </ButtonLink>
        }
      >
        {isUnknown
          ? 'Wrong options of many questions stand for a belief that is common and mistaken. Answer practice questions or a module quiz, and this page names those that your answers point at.'
          : `Your latest answers to ${questionsAnswered} questions point at none.`}
      </Empty>
    );
  }
  const sorting = librarySorting({ text: search.sort, columns: beliefColumns, usual: '-seen', onChange });
  const shown = search.view === 'table' ? sortedRows(misconceptions, beliefColumns, sorting.sort) : misconceptions;
  return (
    <>
      <p className={styles.quiet}>
        By your latest answers to {questionsAnswered} {questionsAnswered === 1 ? 'question' : 'questions'}. An entry
        goes away when you answer the same question right.
      </p>
      <ListBar shown={shown.length === 1 ? '1 belief' : `${shown.length} beliefs`}>
        <ViewButton view={search.view} usual="cards" onChange={onChange} />
        <DownloadCsv fields={beliefFields} rows={shown} fileName={csvFileName('my-misconceptions')} />
      </ListBar>
      {search.view === 'table' ? (
        <DataTable
          caption="My misconceptions"
          rows={shown}
          keyOf={({ slug }) => slug}
          columns={beliefColumns}
          sorting={sorting}
        />
      ) : (
        <ul className={styles.cards}>
          {shown.map((held) => (
            <Belief key={held.slug} held={held} />
          ))}
        </ul>
      )}
    </>
  );
}

function Belief({ held }: { readonly held: HeldMisconception }) {
  const times = held.answers === 1 ? 'One answer points' : `${held.answers} answers point`;
  return (
    <li className={styles.card}>
      <h2 className={styles.belief}>“{held.belief}”</h2>
      <p className={styles.quiet}>
        {times} at it, the last on {dayWords(held.answeredAt)}.
      </p>
      <h3>What is true</h3>
      <Markdown tree={held.truth} look="reading" {...libraryLinks} />
      <h3>What it can cost a patient</h3>
      <p>{held.harm}</p>
      <h3>Where to read</h3>
      <TopicLinks topics={held.topics} />
    </li>
  );
}
