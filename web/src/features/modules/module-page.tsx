import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { ModuleTopics } from './module-topics.tsx';
import styles from './modules.module.css';

/** A module as one page: how it begins, its topics, its cases, how it ends, and its quiz. */
export function ModulePage() {
  const { module } = useParams({ from: '/learn/modules/$module' });
  const { data, error, refetch } = useQuery({
    queryKey: ['module', module],
    queryFn: ({ signal }) => request('GET /api/modules/:module', { params: { module } }, { signal }),
    staleTime: 600_000,
  });
  const above = <Link to="/learn">Learn</Link>;
  if (data === undefined) {
    return (
      <Page title={`Module ${module}`} above={above}>
        {error === null ? (
          <Loading what="the module" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const { introduction, review } = data;
  return (
    <Page
      title={data.title}
      above={
        <>
          {above} · Module {data.number}
        </>
      }
      action={
        <ButtonLink to="/learn/modules/$module/quiz" params={{ module }} look="primary">
          Open the quiz of module {data.number}
        </ButtonLink>
      }
    >
      {introduction !== null && (
        <Section title={introduction.title}>
          <div className={styles.text}>
            <Markdown tree={introduction.tree} look="reading" {...libraryLinks} />
          </div>
        </Section>
      )}
      <Section title="Six topics">
        <ModuleTopics topics={data.topics} />
      </Section>
      <Section title="Cases to play">
        {data.cases.length === 0 ? (
          <Empty title="No case yet">Cases of this module are planned.</Empty>
        ) : (
          <ul className={styles.cases}>
            {data.cases.map(({ slug, title }) => (
              <li key={slug}>
                <Link to="/learn/cases/$slug" params={{ slug }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {review !== null && (
        <Section title={review.title}>
          <div className={styles.text}>
            <Markdown tree={review.tree} look="reading" {...libraryLinks} />
          </div>
        </Section>
      )}
      <nav className={styles.beside} aria-label="Modules beside this one">
        <Beside module={data.previous} words="Before" />
        <Beside module={data.next} words="Next" />
      </nav>
    </Page>
  );
}

function Beside({
  module,
  words,
}: {
  readonly module: { readonly number: number; readonly title: string } | null;
  readonly words: string;
}) {
  if (module === null) return <span />;
  return (
    <Link to="/learn/modules/$module" params={{ module: String(module.number) }}>
      <span className={styles.quiet}>
        {words}: module {module.number}
      </span>
      {module.title}
    </Link>
  );
}
