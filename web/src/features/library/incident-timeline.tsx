import { Link } from '@tanstack/react-router';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Tag } from '../../ui/tag.tsx';
import type { ListedIncident } from './library-query.ts';
import { incidentKindWords, sectorWords, wordsOf } from './library-words.ts';
import styles from './library.module.css';

/** Incidents year by year, as they come: the newest first. */
export function IncidentTimeline({ incidents }: { readonly incidents: readonly ListedIncident[] }) {
  const years = [...new Set(incidents.map(({ on }) => on.slice(0, 4)))];
  return (
    <div className={styles.timeline}>
      {years.map((year) => (
        <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <ol>
            {incidents
              .filter(({ on }) => on.startsWith(year))
              .map((incident) => (
                <Entry key={incident.slug} incident={incident} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Entry({ incident }: { readonly incident: ListedIncident }) {
  return (
    <li className={styles.event}>
      <p className={styles.eventHead}>
        <span className={styles.quiet}>{formatPartialDate(incident.on)}</span>
        <Tag>{incidentKindWords[incident.kind]}</Tag>
        <Tag>{sectorWords[incident.sector]}</Tag>
      </p>
      <h3>
        <Link to="/learn/incidents/$slug" params={{ slug: incident.slug }}>
          {incident.title}
        </Link>
      </h3>
      <p>{incident.lesson}</p>
      <p className={styles.quiet}>
        {incident.devices.map(wordsOf).join(', ')} · {incident.causes.map(wordsOf).join(', ')}
      </p>
    </li>
  );
}
