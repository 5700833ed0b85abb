import type { Answer } from '../../api/request.ts';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { csvFileName } from '../../ui/csv-file-name.ts';
import { DataTable, sortedRows } from '../../ui/data-table.tsx';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import { Empty } from '../../ui/states.tsx';
import { beliefColumns, beliefFields } from './belief-columns.tsx';
import { ClearedBeliefs } from './cleared-beliefs.tsx';
import type { LibraryList } from './library-list.ts';
import type { HeldMisconception } from './library-query.ts';
import { librarySorting } from './library-sorting.ts';
import { ListBar } from './list-bar.tsx';
import { SeenIn } from './seen-in.tsx';
import { TopicLinks } from './topic-links.tsx';
import { ViewButton } from './view-button.tsx';
import styles from './library.module.css';

/**
 * What a learner may believe wrongly, with the truth, what it can cost a patient, where it was seen and where to read; then
 * what has been cleared since.
 */
export function BeliefList({
  held: { misconceptions, cleared, questionsAnswered },
  search,
  onChange,
}: LibraryList & { readonly held: Answer<'GET /api/misconceptions'> }) {
  const sorting = librarySorting({ text: search.sort, columns: beliefColumns, usual: '-seen', onChange });
  const shown = search.view === 'table' ? sortedRows(misconceptions, beliefColumns, sorting.sort) : misconceptions;
  if (shown.length === 0) {
    return (
      <>
        <NoBelief questionsAnswered={questionsAnswered} />
        <ClearedBeliefs cleared={cleared} />
      </>
    );
  }
  return (
    <>
      <p className={styles.quiet}>
        By your answers to {questionsAnswered} {questionsAnswered === 1 ? 'question' : 'questions'}. An entry is cleared
        when you later answer the same question right; one from the diagnostic, also by another question that could show
        it.
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
          {shown.map((belief) => (
            <Belief key={belief.slug} held={belief} />
          ))}
        </ul>
      )}
      <ClearedBeliefs cleared={cleared} />
    </>
  );
}

function NoBelief({ questionsAnswered }: { readonly questionsAnswered: number }) {
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
        ? 'Wrong options of many questions stand for a belief that is common and mistaken. Answer practice questions, a module quiz or the diagnostic, and this page names those that your answers point at.'
        : `Your answers to ${questionsAnswered} questions point at none that you have not cleared since.`}
    </Empty>
  );
}

function Belief({ held }: { readonly held: HeldMisconception }) {
  return (
    <li className={styles.card}>
      <h2 className={styles.belief}>“{held.belief}”</h2>
      <h3>What is true</h3>
      <Markdown tree={held.truth} look="reading" {...libraryLinks} />
      <h3>What it can cost a patient</h3>
      <p>{held.harm}</p>
      <h3>Where it was seen</h3>
      <SeenIn seen={held.seen} />
      <h3>Where to read</h3>
      <TopicLinks topics={held.topics} />
    </li>
  );
}
