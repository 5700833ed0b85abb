import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ReleaseChanges } from './release-changes.tsx';
import { contentWords, momentWords, shortHash } from './release-words.ts';
import { type ListedCohort, type ListedRelease, type ReleasesAnswer, releasesQuery } from './releases-query.ts';
import styles from './releases.module.css';

/** Which content release each cohort learns from, and the way to move one. */
export function ReleasesPage() {
  const { data, error, refetch } = useQuery(releasesQuery);
  return (
    <Page
      title="Releases"
      purpose="A content release never changes. A cohort stays on its release until you move it, so that nobody’s course changes under their hands."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the releases" lines={6} />}
      {data !== undefined && (
        <>
          <Section title="Cohorts">
            {data.cohorts.map((cohort) => (
              <Cohort key={cohort.id} cohort={cohort} all={data} />
            ))}
          </Section>
          <Section title="All releases">
            <ReleaseTable all={data} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Cohort({ cohort, all }: { readonly cohort: ListedCohort; readonly all: ReleasesAnswer }) {
  const [moving, setMoving] = useState<string | null>(null);
  const [compared, setCompared] = useState('');
  const others = all.releases.filter(({ hash, kept }) => hash !== cohort.release && kept !== null);
  const isBehind = cohort.release !== all.newest;
  const offered = compared === '' ? (isBehind ? all.newest : others[0]?.hash) : compared;
  return (
    <article className={styles.cohort} aria-labelledby={`cohort-${cohort.id}`}>
      <h3 id={`cohort-${cohort.id}`}>{cohort.title}</h3>
      <p>
        Learns from release <code>{shortHash(cohort.release)}</code> since {momentWords(cohort.movedAt)}.
      </p>
      {!cohort.isServed && (
        <Notice tone="danger" title="This version of the program cannot read that release.">
          <span>Until you move the cohort, its people see the newest release.</span>
        </Notice>
      )}
      {isBehind && (
        <Notice tone="caution" title="A newer release is ready">
          <span>Look at what changed below, then move the cohort when it suits its people.</span>
        </Notice>
      )}
      {!isBehind && <p className={styles.quiet}>This is the newest release.</p>}
      {offered !== undefined && (
        <>
          {others.length > 1 && (
            <Select
              label="Compare with"
              value={offered}
              onChange={setCompared}
              options={others.map(({ hash, firstLoadedAt }) => ({
                value: hash,
                label: `${shortHash(hash)}, ${momentWords(firstLoadedAt)}${hash === all.newest ? ', newest' : ''}`,
              }))}
            />
          )}
          <ReleaseChanges release={offered} since={cohort.release} />
          <div>
            <Button
              look={isBehind && offered === all.newest ? 'primary' : 'secondary'}
              onPress={() => setMoving(offered)}
            >
              Move {cohort.title} to {shortHash(offered)}
            </Button>
          </div>
        </>
      )}
      {moving !== null && <MoveDialog cohort={cohort} release={moving} onClose={() => setMoving(null)} />}
    </article>
  );
}

function ReleaseTable({ all }: { readonly all: ReleasesAnswer }) {
  const cohortsOn = (hash: string) => all.cohorts.filter(({ release }) => release === hash);
  return (
    <DataTable<ListedRelease>
      caption="Content releases, the newest first"
      rows={all.releases}
      keyOf={({ hash }) => hash}
      columns={[
        {
          id: 'hash',
          label: 'Release',
          cell: ({ hash }) => (
            <span className={styles.hash}>
              <code title={hash}>{shortHash(hash)}</code>
              {hash === all.newest && <Tag tone="accent">Newest</Tag>}
            </span>
          ),
        },
        { id: 'at', label: 'First loaded', cell: ({ firstLoadedAt }) => momentWords(firstLoadedAt) },
        { id: 'program', label: 'Program', cell: ({ programRelease }) => programRelease },
        {
          id: 'bank',
          label: 'Question bank',
          cell: ({ isBankPrivate }) => (isBankPrivate ? 'Private' : 'Practice bank'),
        },
        { id: 'content', label: 'Holds', cell: contentWords },
        {
          id: 'cohorts',
          label: 'Cohorts',
          cell: ({ hash }) =>
            cohortsOn(hash)
              .map(({ title }) => title)
              .join(', ') || 'None',
        },
      ]}
    />
  );
}
