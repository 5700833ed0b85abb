import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { roomQuery, type Room, type SubjectInRoom } from './marking-queries.ts';
import styles from './marking.module.css';

/** What is with a marker, by subject, in an order that is their own. */
export function MarkingPage() {
  const { data, error, refetch } = useQuery(roomQuery);
  return (
    <Page
      title="Marking room"
      purpose="Work under codes: whose it is, when it came and what others gave it is not shown to anybody who marks."
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="your scripts" lines={6} />
        ) : (
          <StaffRefusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          {data.subjects.length === 0 && (
            <Empty title="Nothing is with you to be marked">You get a message when there is.</Empty>
          )}
          {data.subjects.map((subject) => (
            <Subject key={`${subject.kind} ${subject.subject}`} subject={subject} />
          ))}
          <Standing standing={data.standing} />
        </>
      )}
    </Page>
  );
}

function Subject({ subject }: { readonly subject: SubjectInRoom }) {
  const { kind, title, calibration, scripts, given } = subject;
  const isOpen = calibration.state === 'in-force';
  return (
    <Section title={kind === 'capstone' ? `Capstone: ${title}` : title}>
      <div className={styles.row}>
        <CalibrationTag calibration={calibration} />
        {calibration.state !== 'closed' && (
          <ButtonLink
            to="/staff/marking/calibration/$kind/$subject"
            params={{ kind, subject: subject.subject }}
            look={isOpen ? 'quiet' : 'primary'}
          >
            {isOpen ? 'Look at the calibration' : 'Mark the anchors'}
          </ButtonLink>
        )}
      </div>
      {!isOpen && scripts.length > 0 && (
        <p className={styles.quiet}>
          {scripts.length === 1 ? 'One script opens' : `${scripts.length} scripts open`} when your levels of both
          anchors are within the tolerance.
        </p>
      )}
      {isOpen && scripts.length === 0 && (
        <p className={styles.quiet}>
          {given.length > 0 ? 'Every script that was with you is marked.' : 'No script of this subject is with you.'}
        </p>
      )}
      {isOpen && scripts.length > 0 && (
        <ul className={styles.scripts} aria-label={`Scripts to mark: ${title}`}>
          {scripts.map(({ code, isBegun }) => (
            <li key={code}>
              <Link to="/staff/marking/$code" params={{ code }} className={styles.scriptLink}>
                <strong>{code}</strong>
                <span>{isBegun ? 'Go on' : 'Begin'}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {given.length > 0 && (
        <details className={styles.help}>
          <summary>{given.length === 1 ? 'One mark given' : `${given.length} marks given`}</summary>
          <ul className={styles.codes}>
            {given.map(({ code }) => (
              <li key={code}>
                <Link to="/staff/marking/$code" params={{ code }}>
                  {code}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function CalibrationTag({ calibration: { state, untilOn, triesLeft } }: Pick<SubjectInRoom, 'calibration'>) {
  if (state === 'in-force')
    return (
      <Tag tone="good" icon="check">
        Calibrated until {formatPartialDate(untilOn ?? '')}
      </Tag>
    );
  if (state === 'closed')
    return (
      <Tag tone="danger" icon="warning">
        Calibration closed; an officer can open it again
      </Tag>
    );
  return (
    <Tag tone="caution" icon="clock">
      Anchors to be marked first; {triesLeft === 1 ? 'one try' : `${triesLeft} tries`} left
    </Tag>
  );
}

/** How a marker stands, for themselves alone. */
function Standing({ standing }: { readonly standing: Room['standing'] }) {
  const { anchors, others, isAlarmOpen } = standing;
  return (
    <Section title="How your levels stand">
      <p className={styles.quiet}>
        Only you and officers see this. Anchors come among your scripts and look like them; they count for nobody.
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>Against anchors</dt>
          <dd>{anchors === null ? 'Too few yet to say' : differenceInWords(anchors)}</dd>
        </div>
        <div>
          <dt>Against other markers</dt>
          <dd>{others === null ? 'Too few yet to say' : differenceInWords(others)}</dd>
        </div>
      </dl>
      <p>
        <Link to="/staff/marking-agreement">How far you agree with the others, with intervals</Link>
      </p>
      {isAlarmOpen && (
        <Notice tone="caution" title="Your levels have lain off for some time">
          <span>
            An officer looks at it with you. Scripts that you have stay with you; new ones come after that. Reading the
            anchors and their reasons again helps most.
          </span>
        </Notice>
      )}
    </Section>
  );
}

function differenceInWords({ works, difference }: NonNullable<Room['standing']['anchors']>): string {
  const size = Math.abs(difference).toFixed(1);
  const over = `over ${works} works`;
  if (Math.abs(difference) < 0.05) return `Neither stricter nor milder, ${over}`;
  return `${size} levels ${difference < 0 ? 'stricter' : 'milder'} on average, ${over}`;
}
