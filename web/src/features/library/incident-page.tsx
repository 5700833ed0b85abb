import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Answer } from '../../api/request.ts';
import { libraryLinks } from '../../player/library-links.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Fact } from './fact.tsx';
import { LibraryPart } from './library-part.tsx';
import { incidentQuery } from './library-query.ts';
import { incidentKindWords, sectorWords, wordsOf } from './library-words.ts';
import { SourceNote } from './source-note.tsx';
import { TopicLinks } from './topic-links.tsx';
import styles from './library.module.css';

type Incident = Answer<'GET /api/incidents/:slug'>;

/** One incident: what happened, what it meant for patients, what was done, and what to learn from it. */
export function IncidentPage() {
  const { slug } = useParams({ from: '/learn/incidents/$slug' });
  const query = useQuery(incidentQuery(slug));
  return (
    <Page
      title={query.data?.title ?? 'Incident'}
      above={
        <>
          <Link to="/learn/library" search={{}}>
            Library
          </Link>{' '}
          ·{' '}
          <Link to="/learn/library" search={{ tab: 'incidents' }}>
            Incidents
          </Link>
        </>
      }
      purpose={query.data?.lesson}
    >
      <LibraryPart query={query} what="the incident">
        {(incident) => <Matter incident={incident} />}
      </LibraryPart>
    </Page>
  );
}

function Matter({ incident }: { readonly incident: Incident }) {
  return (
    <>
      <div className={styles.entry}>
        <div className={styles.main}>
          <Section title="What it meant for patients">
            <Markdown tree={incident.patients} look="reading" {...libraryLinks} />
          </Section>
          <Section title="What happened">
            <Markdown tree={incident.summary} look="reading" {...libraryLinks} />
          </Section>
          <Section title="What was done">
            <Markdown tree={incident.response} look="reading" {...libraryLinks} />
          </Section>
        </div>
        <aside className={styles.margin} aria-label="About this incident">
          <dl className={styles.facts}>
            <Fact label="Date">{formatPartialDate(incident.on)}</Fact>
            <Fact label="Kind">
              {incidentKindWords[incident.kind]}, {sectorWords[incident.sector]?.toLowerCase()}
            </Fact>
            <Fact label="Devices">{incident.devices.map(wordsOf).join(', ')}</Fact>
            <Fact label="Causes">{incident.causes.map(wordsOf).join(', ')}</Fact>
            <Fact label="Parties">{incident.parties.join(', ')}</Fact>
            {incident.identifiers.length > 0 && <Fact label="Numbers">{incident.identifiers.join(', ')}</Fact>}
            <Fact label="Topics">
              <TopicLinks topics={incident.topics} />
            </Fact>
          </dl>
          <SourceNote source={incident.source} evidence={incident.evidence} />
        </aside>
      </div>
      <nav className={styles.neighbours} aria-label="Neighbouring incidents">
        <Neighbour to={incident.earlier} label="Earlier" />
        <Neighbour to={incident.later} label="Later" />
      </nav>
    </>
  );
}

function Neighbour({ to, label }: { readonly to: Incident['earlier']; readonly label: string }) {
  if (to === null) return <span />;
  return (
    <Link to="/learn/incidents/$slug" params={{ slug: to.slug }}>
      {label}: {to.title}
    </Link>
  );
}
