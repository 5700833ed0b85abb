import type { Answer } from '../../api/request.ts';
import { Tag } from '../../ui/tag.tsx';
import { placeWords } from './bank-words.ts';
import styles from './bank.module.css';

/** What the linter finds, errors first, each with its field and what to do. */
export function LintList({ found }: { readonly found: Answer<'POST /api/bank/lint'> | null }) {
  if (found === null) return <p>It looks at what you wrote when you pause.</p>;
  const { problems } = found;
  const ordered = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  return (
    <>
      <p role="status">
        {problems.length === 0
          ? 'Nothing to mend.'
          : `${problems.filter(isError).length} to mend, ${problems.length - problems.filter(isError).length} to think about.`}
      </p>
      {problems.length > 0 && (
        <ul className={styles.log}>
          {ordered.map(({ severity, path, rule, message, fix }, index) => (
            <li key={index}>
              <span className={styles.row}>
                <Tag tone={severity === 'error' ? 'danger' : 'caution'} icon="warning">
                  {severity === 'error' ? 'Mend' : 'Think about'}
                </Tag>
                <strong>{placeWords(path.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.'))}</strong>
              </span>
              <span>{message}</span>
              <span className={styles.quiet}>
                {fix} ({rule})
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function isError({ severity }: { readonly severity: 'error' | 'warning' }): boolean {
  return severity === 'error';
}
