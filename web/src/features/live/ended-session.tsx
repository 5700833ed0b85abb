import { useQuery } from '@tanstack/react-query';
import { Section } from '../../ui/page.tsx';
import { Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { type LiveRoom, type LiveSession, type LiveSummary, liveDeskQuery, liveOwnQuery } from './live-queries.ts';
import { countWords, supportWords } from './live-words.ts';
import styles from './live.module.css';
import { OwnAttendance } from './own-attendance.tsx';
import { PollChart } from './poll-chart.tsx';

/** What the cohort keeps of a session: nobody’s choices, and no names but one’s own. */
export function EndedSession({ session, room }: { readonly session: LiveSession; readonly room: LiveRoom }) {
  const isFacilitator = session.standing === 'facilitator';
  const own = useQuery({ ...liveOwnQuery(session.id), enabled: !isFacilitator });
  const desk = useQuery({ ...liveDeskQuery(session.id), enabled: isFacilitator });
  const { summary } = session;
  if (summary === null) return <Loading what="the summary" lines={6} />;
  return (
    <>
      <Section title="Summary">
        <dl className={styles.facts}>
          <div>
            <dt>Slides shown</dt>
            <dd>
              {summary.slidesShown} of {summary.slides}
            </dd>
          </div>
          <div>
            <dt>Attended</dt>
            <dd>{countWords(summary.attended, 'participant')}</dd>
          </div>
          <div>
            <dt>Lasted</dt>
            <dd>{summary.minutes === 0 ? 'Less than a minute' : countWords(summary.minutes, 'minute')}</dd>
          </div>
        </dl>
        {summary.debrief !== '' && <p className={styles.words}>{summary.debrief}</p>}
        {!isFacilitator && <OwnAttendance visits={own.data?.visits ?? []} />}
      </Section>
      <Polls polls={summary.polls} />
      <Section title="Questions">
        {room.questions.length === 0 && <p className={styles.quiet}>Nobody asked a question.</p>}
        <ul className={styles.list}>
          {room.questions.map(({ id, text, support, state }) => (
            <li key={id} className={styles.entry}>
              <span className={styles.question}>{text}</span>
              <span className={styles.buttons}>
                <Tag tone={state === 'answered' ? 'good' : 'neutral'} icon={state === 'answered' ? 'check' : 'clock'}>
                  {state === 'answered' ? 'Answered' : state === 'open' ? 'Still open' : 'Set aside'}
                </Tag>
                {support > 0 && <span className={styles.quiet}>{supportWords(support)}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {summary.rounds.length > 0 && (
        <Section title="Groups">
          {summary.rounds.map(({ number, groups, prompts, debrief }) => (
            <div key={number} className={styles.group}>
              <h3>
                Round {number}: {countWords(groups, 'group')}
              </h3>
              <ul className={styles.people}>
                {prompts.map((prompt, index) => (
                  <li key={index}>{prompt}</li>
                ))}
              </ul>
              {debrief !== null && debrief !== '' && <p className={styles.words}>{debrief}</p>}
            </div>
          ))}
        </Section>
      )}
      {isFacilitator && desk.data !== undefined && (
        <Section title="Attendance">
          <AttendanceList attendance={desk.data.attendance} title={session.title} />
        </Section>
      )}
    </>
  );
}

function Polls({ polls }: { readonly polls: LiveSummary['polls'] }) {
  if (polls.length === 0) return null;
  return (
    <Section title="Polls">
      {polls.map(({ slide, question, options, counts }) => (
        <div key={slide} className={styles.group}>
          <h3>{question}</h3>
          {counts === null ? (
            <p className={styles.quiet}>Fewer than three answered; nothing was kept.</p>
          ) : (
            <PollChart options={options} counts={counts} chosen={null} />
          )}
        </div>
      ))}
    </Section>
  );
}
