import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../api/use-viewer.ts';
import { Markdown } from '../../player/markdown.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { privacyQuery } from './privacy-queries.ts';
import styles from './privacy.module.css';
import { RetentionTable } from './retention-table.tsx';

/** What the program keeps about people: the table that it follows itself, then the notice in force. */
export function PrivacyPage() {
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(privacyQuery);
  return (
    <Page
      title="Privacy"
      purpose="What we keep about people, why, for how long, and what happens to it when somebody asks to be erased."
      action={viewer === null ? undefined : <ButtonLink to="/privacy/mine">My data</ButtonLink>}
    >
      {data === undefined &&
        (error === null ? (
          <Loading what="the privacy notice" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Section title="What we keep">
            <p className={styles.prose}>
              The program follows this table itself. Whoever asks to be erased has {data.coolingOffDays} days to think
              again, and an answer within {data.answerDays} days.
            </p>
            <RetentionTable rows={data.retention} />
          </Section>
          {data.notice !== null && (
            <Section title={`${data.notice.title}, version ${data.notice.version}`}>
              <div className={styles.prose}>
                <Markdown tree={data.notice.tree} />
              </div>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
