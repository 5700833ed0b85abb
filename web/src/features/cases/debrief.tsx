import { Markdown, type MarkdownPlaces } from '../../player/markdown.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import type { CasePlay, Place } from './case-queries.ts';
import { DecisionTrail } from './decision-trail.tsx';
import { OtherPlayers } from './other-players.tsx';
import { PlaceHeading } from './place-heading.tsx';
import styles from './play.module.css';
import { RoleViews } from './role-views.tsx';

type DebriefProps = {
  readonly play: CasePlay;
  readonly debrief: Place<'debrief'>['debrief'];
  readonly places: MarkdownPlaces;
};

/** After the last outcome: the way taken, what it was about, how it looked from each role, how others chose. */
export function Debrief({ play, debrief, places }: DebriefProps) {
  const { slug } = play.case;
  const finished = new Date(debrief.finishedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      <section className={styles.part}>
        <PlaceHeading above={`Finished ${finished} as ${play.role.label}`}>Debrief</PlaceHeading>
        <Markdown tree={debrief.summary} look="reading" {...places} />
      </section>
      <section className={styles.part}>
        <h2>The way you took</h2>
        <DecisionTrail path={play.path} counterparts={play.counterparts} />
      </section>
      <section className={styles.part}>
        <h2>How it looked from each role</h2>
        <RoleViews own={play.role.id} debrief={debrief} path={play.path} />
      </section>
      <section className={styles.part}>
        <h2>How others chose</h2>
        <OtherPlayers others={debrief.others} path={play.path} roles={debrief.roles} />
      </section>
      <section className={styles.part}>
        <h2>To discuss</h2>
        <ol className={styles.questions}>
          {debrief.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </section>
      <section className={styles.part}>
        <h2>Sources</h2>
        <ul className={styles.questions}>
          {debrief.sources.map(({ document, date, clause }) => (
            <li key={`${document} ${clause}`}>
              {document}, {formatPartialDate(date)}
              {clause !== null && `, ${clause}`}
            </li>
          ))}
        </ul>
      </section>
      <nav className={styles.actions} aria-label="After the debrief">
        <ButtonLink look="primary" to="/learn/cases/$slug" params={{ slug }}>
          Play again in another role
        </ButtonLink>
        <ButtonLink to="/learn/cases/$slug/compare" params={{ slug }}>
          Compare your roles
        </ButtonLink>
      </nav>
    </>
  );
}
