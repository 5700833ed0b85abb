import { DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { flagWords, optionFlagWords, percentWords } from './flag-words.ts';
import type { QuestionStatistics } from './statistics-queries.ts';
import styles from './statistics.module.css';

/** One question: who chose which option, and how they did on the rest. */
export function QuestionDetail({ question }: { readonly question: QuestionStatistics }) {
  const { stem, domain, set, isPretest, forms, options, unanswered, flags } = question;
  return (
    <div className={styles.stack}>
      <p className={styles.words}>{stem}</p>
      <p className={styles.quiet}>
        Domain {domain}
        {set !== null && `, scenario set ${set}`}
        {isPretest ? ', tried out and not counted' : ', counted'}, on {forms === 1 ? 'one form' : `${forms} forms`}.
        {unanswered !== null && ` Left open by ${percentWords(unanswered)}.`}
      </p>
      {flags.length > 0 && (
        <ul>
          {flags.map((flag) => (
            <li key={flag}>{flagWords[flag]}</li>
          ))}
        </ul>
      )}
      {options.length === 0 ? (
        <p>The answer is no choice among options; only its points are analysed.</p>
      ) : (
        <DataTable
          caption={`Options of ${question.id}`}
          rows={options}
          keyOf={({ letter }) => letter}
          columns={[
            {
              id: 'option',
              label: 'Option',
              cell: ({ letter, text, isKey }) => (
                <span>
                  {isKey && (
                    <>
                      <Icon name="check" size={16} /> <strong>Key</strong>{' '}
                    </>
                  )}
                  {letter}. {text}
                </span>
              ),
            },
            { id: 'chosen', label: 'Chosen by', isFigure: true, cell: ({ chosenBy }) => chosenBy },
            { id: 'share', label: 'Share', isFigure: true, cell: ({ share }) => percentWords(share) },
            {
              id: 'rest',
              label: 'Right on the rest',
              isFigure: true,
              cell: ({ restMean }) => percentWords(restMean),
            },
            {
              id: 'flags',
              label: 'To look at',
              cell: ({ flags: own }) => (own.length === 0 ? '–' : own.map((flag) => optionFlagWords[flag]).join('; ')),
            },
          ]}
        />
      )}
    </div>
  );
}
