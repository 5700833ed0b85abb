import { Link } from '@tanstack/react-router';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { ListedIncident } from './library-query.ts';
import { incidentKindWords, sectorWords, wordsOf } from './library-words.ts';
import type { LibrarySearch } from './read-library-search.ts';
import styles from './library.module.css';

type Chosen = Pick<LibrarySearch, 'device' | 'cause' | 'module'>;

/** Incidents year by year, the newest first, narrowed by device, cause and module. */
export function IncidentTimeline({
  incidents,
  chosen,
  onChoose,
}: {
  readonly incidents: readonly ListedIncident[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  if (incidents.length === 0) {
    return <Empty title="No incidents yet">They appear with the next release of the course content.</Empty>;
  }
  const shown = incidents.filter((incident) => fits(incident, chosen));
  const years = [...new Set(shown.map(({ on }) => on.slice(0, 4)))];
  const optionsOf = (values: readonly string[]) =>
    [...new Set(values)].sort().map((value) => ({ value, label: wordsOf(value) }));
  const modules = [...new Set(incidents.flatMap((incident) => incident.modules))].toSorted((a, b) => a - b);
  return (
    <>
      <FilterBar
        filters={[
          { name: 'device', label: 'Device', options: optionsOf(incidents.flatMap(({ devices }) => devices)) },
          { name: 'cause', label: 'Cause', options: optionsOf(incidents.flatMap(({ causes }) => causes)) },
          {
            name: 'module',
            label: 'Module',
            options: modules.map((module) => ({ value: String(module), label: `Module ${module}` })),
          },
        ]}
        chosen={chosen}
        onChange={onChoose}
        shown={`${shown.length} of ${incidents.length} incidents`}
      />
      {shown.length === 0 && <Empty title="Nothing fits">No incident has all of these properties. Choose fewer.</Empty>}
      <div className={styles.timeline}>
        {years.map((year) => (
          <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ol>
              {shown
                .filter(({ on }) => on.startsWith(year))
                .map((incident) => (
                  <Entry key={incident.slug} incident={incident} />
                ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

function fits(incident: ListedIncident, { device, cause, module }: Chosen): boolean {
  if (device !== undefined && !incident.devices.includes(device)) return false;
  if (cause !== undefined && !incident.causes.includes(cause)) return false;
  return module === undefined || incident.modules.includes(Number(module));
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
