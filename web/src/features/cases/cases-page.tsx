import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from './case-cards.module.css';
import { TopicsOfCase } from './case-links.tsx';
import { type CaseEntry, casesQuery } from './case-queries.ts';

/** All cases: what each is about, how long it takes, in which roles it was played. */
export function CasesPage() {
  const { data, error, refetch } = useQuery(casesQuery);
  return (
    <Page
      title="Cases"
      above={<Link to="/learn">Learn</Link>}
      purpose="Situations from practice, each played from one of six roles. Nothing in them is graded: every decision costs somebody something."
    >
      {data === undefined ? (
        error === null ? (
          <Loading what="the cases" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <CaseCards cases={data.cases} />
      )}
    </Page>
  );
}

function CaseCards({ cases }: { readonly cases: readonly CaseEntry[] }) {
  if (cases.length === 0) {
    return (
      <Empty title="No case is ready yet" action={<ButtonLink to="/learn">Back to the modules</ButtonLink>}>
        Cases are written module by module and appear here when they are.
      </Empty>
    );
  }
  return (
    <ul className={styles.cards}>
      {cases.map((entry) => (
        <li key={entry.slug} className={styles.card}>
          <p className={styles.quiet}>
            Module {entry.module.number}: {entry.module.title} · about {entry.minutes} minutes
          </p>
          <h2>
            <Link to="/learn/cases/$slug" params={{ slug: entry.slug }}>
              {entry.title}
            </Link>
          </h2>
          <p>{entry.summary}</p>
          <TopicsOfCase topics={entry.topics} />
          <Played entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Played({ entry: { slug, playedAs, openPlays } }: { readonly entry: CaseEntry }) {
  if (playedAs.length === 0 && openPlays.length === 0) return <p className={styles.quiet}>Not played yet</p>;
  return (
    <div className={styles.played}>
      {playedAs.length > 0 && (
        <p className={styles.tags}>
          <span className={styles.quiet}>Played as</span>
          {playedAs.map(({ id, label }) => (
            <Tag key={id} tone="good" icon="check">
              {label}
            </Tag>
          ))}
        </p>
      )}
      {openPlays.map(({ id, role }) => (
        <ButtonLink key={id} to="/learn/cases/$slug/plays/$play" params={{ slug, play: id }}>
          Continue as {role.label}
        </ButtonLink>
      ))}
    </div>
  );
}
