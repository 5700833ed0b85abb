import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { zonedWords } from '../../ui/zoned-words.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { Excuses } from './excuses.tsx';
import styles from '../../ui/facts-card.module.css';
import { Invigilators } from './invigilators.tsx';
import { Roster } from './roster.tsx';
import { WindowDialog } from './window-dialog.tsx';
import { type ShownWindow, windowQuery } from './windows-query.ts';

const route = getRouteApi('/staff/windows/$window');

/** One window: who comes, who invigilates, and the list for checking in. */
export function WindowPage() {
  const { window: id } = route.useParams();
  const { data, error, refetch } = useQuery(windowQuery(id));
  return (
    <Page
      title={data?.title ?? 'Exam window'}
      purpose="Look at a document of everybody who comes, and write down what kind it was. Never a number, never a picture."
      action={<ButtonLink to="/staff/windows">All windows</ButtonLink>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the window" lines={8} />}
      {data !== undefined && <Window window={data} />}
    </Page>
  );
}

function browserWords({ plan, needsExamBrowser, hasExamBrowserKey }: ShownWindow): string {
  if (needsExamBrowser) return plan.examBrowser === 'required' ? 'Required in this window' : 'Required, as set';
  if (plan.examBrowser === 'required' && !hasExamBrowserKey)
    return 'Required in this window; not asked for before the program has a Config Key';
  return plan.examBrowser === 'free' ? 'Not asked for in this window' : 'Not asked for';
}

function Window({ window }: { readonly window: ShownWindow }) {
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null);
  const { timeZone, now, opensAt, isCancelled, mayPlan } = window;
  const facts = [
    ['Opens', zonedWords(opensAt, timeZone)],
    ['Last start', zonedWords(window.closesAt, timeZone)],
    ['The last is done', zonedWords(window.lastEnd, timeZone)],
    ['Time zone', timeZone],
    ['Where', window.venue === 'place' ? (window.place ?? '') : 'Remote'],
    ['Safe Exam Browser', browserWords(window)],
    ['Places taken', `${window.seats - window.seatsLeft} of ${window.seats}`],
  ] as const;
  return (
    <>
      {isCancelled && (
        <Notice tone="caution" title="This window was called off">
          <p>{window.cancelReason}</p>
        </Notice>
      )}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayPlan && !isCancelled && window.closesAt > now && (
        <div className={styles.row}>
          <Button onPress={() => setOpen('change')}>Change the window</Button>
          {opensAt > now && <Button onPress={() => setOpen('cancel')}>Call it off</Button>}
        </div>
      )}
      <Section title="Who comes">
        {window.roster.length === 0 ? (
          <Empty title="Nobody has booked">Candidates find the window on the page of exam places.</Empty>
        ) : (
          <Roster window={window} />
        )}
      </Section>
      <Excuses window={window} />
      <Section title="Invigilators">
        <Invigilators window={window} />
      </Section>
      {window.givenBack.length > 0 && (
        <Section title="Given back">
          <ul>
            {window.givenBack.map(({ id, name, state, isLate }) => (
              <li key={id}>
                <bdi>{name}</bdi>
                {state === 'moved' ? ', moved to another window' : isLate ? ', late' : ''}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {open === 'change' && <WindowDialog window={window} personalMinutes={null} onClose={() => setOpen(null)} />}
      {open === 'cancel' && <CancelDialog window={window} onClose={() => setOpen(null)} />}
    </>
  );
}
