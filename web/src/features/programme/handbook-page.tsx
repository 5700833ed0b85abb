import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Page } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import styles from './handbook.module.css';

/** The candidate handbook with its contents beside it. */
export function HandbookPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['handbook'],
    queryFn: ({ signal }) => request('GET /api/handbook', {}, { signal }),
    staleTime: 600_000,
  });
  return (
    <Page
      title={data?.title ?? 'Candidate handbook'}
      purpose="Everything about the examination and the certificate: before, during and after."
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the handbook" lines={10} />}
      {data !== undefined && (
        <div className={styles.columns}>
          <nav className={styles.contents} aria-label="Contents of the handbook">
            <h2>Contents</h2>
            <ol>
              {data.contents.map(({ id, text }) => (
                <li key={id}>
                  <a href={`#${id}`}>{text}</a>
                </li>
              ))}
            </ol>
          </nav>
          <div className={styles.text}>
            <Markdown tree={data.tree} look="reading" />
          </div>
        </div>
      )}
    </Page>
  );
}
