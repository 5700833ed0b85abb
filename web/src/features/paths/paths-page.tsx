import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { audienceGroups } from '../../api/audience-groups.ts';
import { useViewer, viewerQuery } from '../../api/use-viewer.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Select } from '../../ui/select.tsx';
import { Loading } from '../../ui/states.tsx';
import { PathParts } from './path-parts.tsx';
import { pathQuery } from './paths-query.ts';
import styles from './paths.module.css';

/** One audience group's way through the 36 topics; any group's can be looked at, and printed. */
export function PathsPage() {
  const { group: asked } = useSearch({ from: '/learn/paths' });
  const navigate = useNavigate({ from: '/learn/paths' });
  const own = useViewer()?.audienceGroup;
  const { isPending: isViewerPending } = useQuery(viewerQuery);
  const group = asked ?? audienceGroups.find((known) => known === own) ?? 'engineering';
  const { data, error, refetch } = useQuery({
    ...pathQuery(group),
    enabled: !isViewerPending,
    placeholderData: keepPreviousData,
  });
  const above = <Link to="/learn">Learn</Link>;
  if (data === undefined) {
    return (
      <Page title="Paths" above={above}>
        {error === null ? (
          <Loading what="the path" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const isOwn = data.group.id === data.ownGroup;
  return (
    <Page
      title="Paths"
      above={above}
      purpose="One curriculum, six ways through it: what each topic means for a profession, and what to do first."
      action={
        <div className={styles.print}>
          <Button onPress={() => window.print()}>Print this path</Button>
        </div>
      }
    >
      <div className={styles.chooser}>
        <Select
          label="Show the path of"
          hint={hintFor(data.ownGroup)}
          value={group}
          onChange={(value) =>
            void navigate({
              search: { group: audienceGroups.find((known) => known === value) ?? group },
              replace: true,
              resetScroll: false,
            })
          }
          options={data.groups.map(({ id, label }) => ({
            value: id,
            label: id === data.ownGroup ? `${label} (yours)` : label,
          }))}
        />
      </div>
      <h2 className={styles.group} aria-live="polite">
        {data.group.label}
        {isOwn && <span className={styles.quiet}> · your path</span>}
      </h2>
      <Notice title="The certificate asks the same of everybody">
        <span>
          All 36 topics stay open, and every module quiz asks two questions from each of its six topics, whatever your
          path says about them. A path tells you where to spend your time first, not what to leave out.
        </span>
      </Notice>
      <p className={styles.print}>
        <Link to="/learn/guides/$group" params={{ group: data.group.id }}>
          Study guide for this path
        </Link>
      </p>
      <PathParts topics={data.topics} />
    </Page>
  );
}

function hintFor(ownGroup: string): string {
  if (ownGroup === 'other') return 'Your profile names none of the six groups, so no path is marked as yours.';
  return 'Looking at another path does not change your profile.';
}
