import { dayWords } from '../../ui/day-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import styles from '../../ui/case-card.module.css';
import { GivePlaceDialog } from './give-place-dialog.tsx';
import { MarkerCard } from './marker-card.tsx';
import { type AllocatedScript, allocationQuery, type PlaceOfScript } from './script-queries.ts';

const placeWords = { first: 'First mark', second: 'Second mark', third: 'Third mark' } as const;

/** Who marks what: scripts by promise, and the markers. Whose work a script is, no officer sees here. */
export function ScriptsPage() {
  const { data, error, refetch } = useQuery(allocationQuery);
  return (
    <Page
      title="Scripts and markers"
      purpose="Who marks what, what nobody is free for and why. Codes stand for candidates here too."
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="scripts and markers" lines={8} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Section title="Being marked">
            {data.scripts.length === 0 && (
              <Empty title="No script waits for a mark">New ones appear by themselves.</Empty>
            )}
            {data.scripts.map((script) => (
              <ScriptCard key={script.id} script={script} />
            ))}
          </Section>
          <Section title="Markers">
            {data.markers.length === 0 && (
              <Empty title="Nobody is a marker yet">An administrator gives the role on the page of people.</Empty>
            )}
            {data.markers.map((marker) => (
              <MarkerCard key={marker.id} marker={marker} />
            ))}
          </Section>
        </>
      )}
    </Page>
  );
}

function ScriptCard({ script }: { readonly script: AllocatedScript }) {
  const [open, setOpen] = useState<PlaceOfScript['place'] | null>(null);
  const { code, title, kind, promisedBy, isLate, places, markers, isStranded } = script;
  const missing = places.filter(({ state }) => state === 'missing');
  const isStuck = missing.length > 0 && markers.every(({ barrier }) => barrier !== null);
  return (
    <article className={styles.card} aria-label={code}>
      <div className={styles.head}>
        <h3>{code}</h3>
        <span>{kind === 'capstone' ? `Capstone: ${title}` : title}</span>
        {isLate && (
          <Tag tone="danger" icon="warning">
            Promise broken
          </Tag>
        )}
      </div>
      <dl className={styles.dates}>
        <div>
          <dt>Feedback promised by</dt>
          <dd>
            <time dateTime={promisedBy}>{dayWords(promisedBy)}</time>
          </dd>
        </div>
        {places.map((place) => (
          <div key={place.place}>
            <dt>{placeWords[place.place]}</dt>
            <dd>{placeInWords(place)}</dd>
          </div>
        ))}
      </dl>
      {isStuck && (
        <Notice tone="caution" title="Nobody is free">
          {markers.length > 0 && (
            <ul>
              {markers.map(({ id, barrier }) => (
                <li key={id}>{barrier}</li>
              ))}
            </ul>
          )}
          <p>
            {isStranded
              ? 'Waiting changes nothing. An administrator gives the role of a marker to one more person, on the page of people; an alarm or a closed calibration can be lifted below.'
              : 'It goes to somebody by itself as soon as they have room.'}
          </p>
        </Notice>
      )}
      <div className={styles.row}>
        {places
          .filter(({ state }) => state !== 'given')
          .map(({ place, marker }) => (
            <Button key={place} onPress={() => setOpen(place)} aria-label={`${placeWords[place]} of ${code}`}>
              {marker === null ? `Give the ${place} mark to somebody` : `Hand the ${place} mark over`}
            </Button>
          ))}
      </div>
      {open !== null && <GivePlaceDialog script={script} place={open} onClose={() => setOpen(null)} />}
    </article>
  );
}

function placeInWords({ marker, state, since }: PlaceOfScript) {
  if (marker === null) return 'Nobody yet';
  return (
    <>
      <bdi>{marker.name}</bdi>, {state === 'given' ? 'given' : since === null ? '' : `since ${dayWords(since)}`}
    </>
  );
}
