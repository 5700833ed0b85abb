import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeptCopyNotice } from '../../offline/kept-copy-notice.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { BeforeFreezing } from './before-freezing.tsx';
import { capstoneQuery } from './capstone-query.ts';
import { Defence } from './defence.tsx';
import { EventStep } from './event-step.tsx';
import { HandedInRound } from './handed-in-round.tsx';
import { Rubric } from './rubric.tsx';
import { StepList } from './step-list.tsx';
import { SummaryStep } from './summary-step.tsx';

/** The capstone, one step at a time: freeze, summarise, meet an event, defend; then wait for two markers. */
export function CapstonePage() {
  const { data, error, refetch } = useQuery(capstoneQuery);
  if (data === undefined) {
    return (
      <Page title="Capstone">
        {error === null ? <Loading what="the capstone" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  if (data.case === null) {
    return (
      <Page title="Capstone" purpose="The capstone rests on the dossier that you build through the programme.">
        <Empty title="You have no dossier yet" action={<ButtonLink to="/dossier">Choose your case</ButtonLink>}>
          Choose a case first.
        </Empty>
      </Page>
    );
  }
  const [newest, ...earlier] = data.rounds;
  const { isOpen } = data;
  return (
    <Page
      title="Capstone"
      above={
        <>
          <Link to="/dossier">Dossier</Link> · {data.case.title}
        </>
      }
      purpose="Freeze your dossier, sum it up, meet an event that nobody told you about, and defend what you wrote."
    >
      <KeptCopyNotice
        address="/api/capstone"
        lost="You can go on writing: it is kept on this device and saved when the connection is back. A deadline stands all the same. The next step needs a connection."
      />
      <StepList state={isOpen ? 'dossier' : (newest?.state ?? 'dossier')} />
      {isOpen && <BeforeFreezing capstone={data} />}
      {!isOpen && newest?.state === 'summary' && <SummaryStep round={newest} />}
      {!isOpen && newest?.state === 'event' && <EventStep round={newest} rules={data.rules} />}
      {newest?.state === 'defence' && newest.defence !== null && <Defence defence={newest.defence} now={data.now} />}
      {!isOpen && newest !== undefined && (newest.state === 'submitted' || newest.state === 'released') && (
        <HandedInRound round={newest} capstone={data} />
      )}
      {[...(isOpen && newest !== undefined ? [newest] : []), ...earlier].map((round) => (
        <Section key={round.number} title={`Round ${round.number}`}>
          <HandedInRound round={round} capstone={{ ...data, mayBeginRound: false }} />
        </Section>
      ))}
      {newest?.state !== 'defence' && <Rubric rules={data.rules} />}
    </Page>
  );
}
