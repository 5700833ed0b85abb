import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { KeptCopyNotice } from '../../offline/kept-copy-notice.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CriteriaView } from '../../work/criteria-view.tsx';
import styles from '../../work/work.module.css';
import { type AssignmentAnswer, assignmentQuery } from './assignment-queries.ts';
import { BeginRound } from './begin-round.tsx';
import { HandedIn } from './handed-in.tsx';
import { nextWords } from './next-words.ts';
import { RoundList } from './round-list.tsx';
import { WritingDesk } from './writing-desk.tsx';

/** One assignment: setting and task, what it is marked by, and the place where it is written or waits. */
export function AssignmentPage() {
  const { module } = useParams({ from: '/assignments/$module' });
  const { data, error, refetch } = useQuery(assignmentQuery(Number(module)));
  if (data === undefined) {
    return (
      <Page title={`Assignment of module ${module}`} above={<Link to="/assignments">Assignments</Link>}>
        {error === null ? <Loading what="the assignment" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  return <Assignment answer={data} />;
}

function Assignment({ answer }: { readonly answer: AssignmentAnswer }) {
  const { assignment, rules, writing } = answer;
  const { module, moduleTitle, title, summary, setting, task, criteria, topics, words, minutes, next, rounds } =
    assignment;
  const places = useMarkdownPlaces(assignment);
  const waiting = next.kind === 'wait' ? rounds.findLast(({ step }) => step !== 'withdrawn') : undefined;
  const { draftedBy, draftedOn, acceptedBy } = assignment.provenance;
  return (
    <Page
      title={title}
      above={
        <>
          <Link to="/assignments">Assignments</Link> · Module {module}: {moduleTitle}
        </>
      }
      purpose={summary}
      width="reading"
    >
      <KeptCopyNotice
        address={`/api/assignments/${module}`}
        lost="You can go on writing: it is kept on this device and saved when the connection is back. Files and handing in need one."
      />
      <p className={styles.quiet} role="note">
        {nextWords(assignment, rules)} {words.least} to {words.most} words, about {minutes} minutes.
      </p>
      {waiting !== undefined && <HandedIn round={waiting} module={module} />}
      <Section title="The situation">
        <Markdown tree={setting} look="reading" {...places} />
      </Section>
      <Section title="Your task" id="task">
        <Markdown tree={task} look="reading" {...places} />
      </Section>
      <Section title="What it is marked by" id="criteria">
        <p className={styles.quiet}>
          Markers see these and the same words. {rules.passPoints} of 100 points pass; level 3 in every criterion is 75.
        </p>
        <CriteriaView criteria={criteria} />
      </Section>
      {writing !== null && <WritingDesk key={writing.documentId} answer={answer} writing={writing} />}
      {next.kind === 'begin' && <BeginRound module={module} round={next.round} feedbackDays={rules.feedbackDays} />}
      {rounds.some(({ step }) => step === 'released' || step === 'withdrawn') && (
        <Section title="Your rounds">
          <RoundList module={module} rounds={rounds} />
        </Section>
      )}
      <Section title="About this assignment">
        <ul className={styles.list} aria-label="Topics that it draws on">
          {topics.map((topic) => (
            <li key={topic.id}>
              <Link to="/learn/topics/$topic" params={{ topic: topic.id }} search={{}}>
                {topic.id} {topic.title}
              </Link>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>
          {draftedBy}, {formatPartialDate(draftedOn)}.{' '}
          {acceptedBy === null ? 'Not yet accepted by a named person.' : `Accepted by ${acceptedBy}.`}
        </p>
      </Section>
    </Page>
  );
}
