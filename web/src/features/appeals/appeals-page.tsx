import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { AppealCard } from './appeal-card.tsx';
import { AppealForm } from './appeal-form.tsx';
import { type OwnAppeal, type OwnAppeals, ownAppealsQuery } from './appeal-queries.ts';
import { workWords } from './appeal-words.ts';
import styles from '../../ui/case-card.module.css';
import { OwnAppealFiles } from './own-appeal-files.tsx';
import { OwnCases } from './own-cases.tsx';
import { WithdrawAppeal } from './withdraw-appeal.tsx';

/** Where a candidate appeals a result, challenges a question, answers a case, and watches how each goes on. */
export function AppealsPage() {
  const { data, error, refetch } = useQuery(ownAppealsQuery);
  return (
    <Page
      title="Appeals"
      purpose="Ask for a result to be looked at again, or challenge a question. Somebody who had no part in it decides."
      above={<Link to="/exam">Exam</Link>}
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="your appeals" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <p className={styles.words}>
            An appeal gets a reviewer within {data.reviewDays} days and an answer with reasons within {data.decideDays}.
            It costs nothing, and nobody is treated worse for it. For anything else there are{' '}
            <Link to="/complaints">complaints</Link>.
          </p>
          <OwnCases />
          <Section title="File one">
            {data.sittings.length === 0 && data.works.length === 0 ? (
              <Empty title="There is nothing to appeal yet">
                After a certification examination, or when marked work has its feedback, you can appeal here. The{' '}
                <Link to="/handbook">handbook</Link> says how that goes.
              </Empty>
            ) : (
              <AppealForm sittings={data.sittings} works={data.works} />
            )}
          </Section>
          <Section title="What you filed">
            {data.appeals.length === 0 && <Empty title="Nothing yet">What you file appears here with its dates.</Empty>}
            {data.appeals.map((appeal) => (
              <AppealCard key={appeal.id} appeal={appeal} work={workOf(data, appeal)}>
                <OwnAppealFiles appeal={appeal} keepDays={data.keepDays} />
                {(appeal.state === 'received' || appeal.state === 'in-review') && <WithdrawAppeal appeal={appeal} />}
              </AppealCard>
            ))}
          </Section>
        </>
      )}
    </Page>
  );
}

/** What marked work an appeal is about, in words; undefined where it is about a sitting. */
function workOf({ works }: OwnAppeals, { submissionId }: OwnAppeal): string | undefined {
  const work = works.find((one) => one.submissionId === submissionId);
  return work === undefined ? undefined : workWords(work);
}
