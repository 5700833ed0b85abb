import { useQuery } from '@tanstack/react-query';
import { RequestError } from '../../api/request.ts';
import { KeptModules } from '../../offline/kept-modules.tsx';
import { OfflineSection } from '../../offline/offline-section.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CourseGrid } from './course-grid.tsx';
import { MoreWays } from './more-ways.tsx';
import { NextStep } from './next-step.tsx';
import { PathAdvice } from './path-advice.tsx';
import { progressQuery } from './progress-query.ts';
import { StandingList } from './standing-list.tsx';
import { TodaysPractice } from './todays-practice.tsx';
import styles from './home.module.css';

/** Home of a learner: the next step, what stands between them and the certificate, and the whole course at a glance. */
export function HomePage() {
  const { data, error, refetch } = useQuery(progressQuery);
  return (
    <Page title="Learn" purpose="Your way to the certificate: what is done, what is next, what is left.">
      {data === undefined &&
        (error === null ? (
          <Loading what="your progress" lines={8} />
        ) : (
          <>
            <Refusal error={error} onRetry={() => void refetch()} />
            {error instanceof RequestError && error.status === 0 && <KeptModules />}
          </>
        ))}
      {data !== undefined && (
        <>
          <div className={styles.top}>
            <div className={styles.column}>
              <NextStep step={data.nextStep} modules={data.modules} />
              <TodaysPractice />
            </div>
            <StandingList standing={data.standing} schemeVersion={data.schemeVersion} />
            <MoreWays />
          </div>
          <Section title="Six modules, 36 topics">
            <PathAdvice group={data.group} diagnostic={data.diagnostic} />
            <CourseGrid modules={data.modules} hasPath={data.group !== null} />
          </Section>
          <OfflineSection />
        </>
      )}
    </Page>
  );
}
