import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { AppealCard } from './appeal-card.tsx';
import { AppealForm } from './appeal-form.tsx';
import { ownAppealsQuery } from './appeal-queries.ts';
import styles from '../../ui/case-card.module.css';
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
            {data.sittings.length === 0 ? (
              <Empty title="There is nothing to appeal yet">
                After a certification examination you can appeal here. The <Link to="/handbook">handbook</Link> says how
                that goes.
              </Empty>
            ) : (
              <AppealForm sittings={data.sittings} />
            )}
          </Section>
          <Section title="What you filed">
            {data.appeals.length === 0 && <Empty title="Nothing yet">What you file appears here with its dates.</Empty>}
            {data.appeals.map((appeal) => (
              <AppealCard key={appeal.id} appeal={appeal}>
                {(appeal.state === 'received' || appeal.state === 'in-review') && <WithdrawAppeal appeal={appeal} />}
              </AppealCard>
            ))}
          </Section>
        </>
      )}
    </Page>
  );
}
