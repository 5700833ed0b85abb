import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Markdown } from '../../player/markdown.tsx';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { type LabFront, labQuery } from './lab-queries.ts';
import { LabDebrief } from './lab-debrief.tsx';
import styles from './labs.module.css';
import { RunHistory } from './run-history.tsx';
import { StartRuns } from './start-runs.tsx';

/** A lab before one works on it: what it is for, what is marked, one's runs. */
export function LabPage() {
  const { lab } = useParams({ from: '/labs/$lab' });
  const { data, error, refetch } = useQuery(labQuery(lab));
  if (data === undefined) {
    return (
      <Page title="Lab" above={<Link to="/labs">Labs</Link>}>
        {error === null ? (
          <Loading what="the lab" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={data.lab.title}
      above={
        <>
          <Link to="/labs">Labs</Link> · Module {data.lab.module.number}: {data.lab.module.title}
        </>
      }
      purpose={data.lab.purpose}
      width="reading"
    >
      <LabMatter front={data} />
    </Page>
  );
}

function LabMatter({ front }: { readonly front: LabFront }) {
  const places = useMarkdownPlaces({ figures: {}, terms: front.terms });
  const { draftedBy, draftedOn, acceptedBy } = front.provenance;
  return (
    <>
      <Section title="Begin">
        <StartRuns front={front} />
      </Section>
      <Section title="What to do">
        <Markdown tree={front.instructions} {...places} />
      </Section>
      <Section title="What is marked">
        <CriteriaList criteria={front.criteria} />
        <p className={styles.quiet}>
          Whatever would harm a patient limits the whole to half of the points, where the lab says so. There are{' '}
          {front.hintCount} hints; they cost no points and are written down.
        </p>
      </Section>
      {front.runs.length > 0 && (
        <Section title="Your runs">
          <RunHistory lab={front.lab.id} runs={front.runs} />
        </Section>
      )}
      {front.debrief !== null && (
        <Section title="Debrief">
          <LabDebrief debrief={front.debrief} places={places} />
        </Section>
      )}
      <Section title="About this lab">
        <ul className={styles.topics}>
          {front.lab.topics.map(({ id, title }) => (
            <li key={id}>
              <Link to="/learn/topics/$topic" params={{ topic: id }} search={{}}>
                {id} {title}
              </Link>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>
          All devices, people and hospitals in it are invented. {draftedBy}, {formatPartialDate(draftedOn)}.{' '}
          {acceptedBy === null ? 'Not yet accepted by a named person.' : `Accepted by ${acceptedBy}.`}
        </p>
      </Section>
    </>
  );
}
