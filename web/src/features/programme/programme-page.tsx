import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../api/use-viewer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { ModuleList } from './module-list.tsx';
import { programmeQuery } from './programme-query.ts';
import { ProgrammeRules } from './programme-rules.tsx';
import styles from './programme.module.css';

/** The programme for anybody: what it is, for whom, what it covers, how it ends. */
export function ProgrammePage() {
  const { data, error, refetch } = useQuery(programmeQuery);
  if (error !== null) {
    return (
      <Page title="The programme">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page title="The programme">
        <Loading what="the programme" lines={8} />
      </Page>
    );
  }
  return (
    <Page
      title={data.title}
      purpose="Learn to keep medical devices safe from attack, sit the examination, and hold a certificate that anybody can verify."
      action={<FirstStep />}
    >
      <dl className={styles.figures}>
        <Figure value={data.modules.length} words="modules" />
        <Figure value={data.modules.flatMap(({ topics }) => topics).length} words="topics" />
        <Figure value={data.examination.questions} words="examination questions" />
        <Figure value={`${data.examination.passPercent} %`} words="to pass" />
        <Figure value={data.certification.validityMonths} words="months valid" />
      </dl>
      <div className={styles.description}>
        {data.description.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={styles.pair}>
        <Section title="Learning objectives">
          <ol className={styles.objectives}>
            {data.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ol>
        </Section>
        <Section title="Audience">
          <ul className={styles.plain}>
            {data.audiences.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
          <p className={styles.quiet}>
            Look before you join: <Link to="/sample">a complete topic</Link>,{' '}
            <Link to="/sample/questions">five questions</Link>, <Link to="/handbook">the candidate handbook</Link>, or{' '}
            <Link to="/programme-handbook">the whole programme to print</Link>.
          </p>
        </Section>
      </div>
      <Section title="Program modules">
        <ModuleList modules={data.modules} />
      </Section>
      <Section title="Exam domains">
        <ol className={styles.domains}>
          {data.domains.map(({ number, title }) => (
            <li key={number}>{title}</li>
          ))}
        </ol>
      </Section>
      <div className={styles.pair}>
        <Section title="Course delivery">
          <p>{data.delivery}</p>
        </Section>
        <Section title="Assessment and certification">
          <p>{data.assessment}</p>
        </Section>
      </div>
      <ProgrammeRules programme={data} />
      <div className={styles.closing}>
        <p>{data.closing}</p>
        <FirstStep />
      </div>
    </Page>
  );
}

function Figure({ value, words }: { readonly value: string | number; readonly words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function FirstStep() {
  const viewer = useViewer();
  if (viewer !== null) {
    return (
      <ButtonLink to="/learn" look="primary">
        Continue learning
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/register" look="primary">
      Create an account
    </ButtonLink>
  );
}
