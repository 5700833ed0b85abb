import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import styles from './case-cards.module.css';
import { TopicsOfCase } from './case-links.tsx';
import { caseQuery } from './case-queries.ts';
import { CounterpartList } from './counterpart-list.tsx';
import { PlayHistory } from './play-history.tsx';
import { RoleChoice } from './role-choice.tsx';

/** A case before it is played: choose a role, see whom one meets, come back to earlier plays. */
export function CasePage() {
  const { slug } = useParams({ from: '/learn/cases/$slug' });
  const { data, error, refetch } = useQuery(caseQuery(slug));
  const above = (
    <>
      <Link to="/learn">Learn</Link> · <Link to="/learn/cases">Cases</Link>
      {data !== undefined && ` · Module ${data.case.module.number}: ${data.case.module.title}`}
    </>
  );
  if (data === undefined) {
    return (
      <Page title="Case" above={above}>
        {error === null ? <Loading what="the case" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  const finishedRoles = new Set(data.plays.flatMap(({ role, finishedAt }) => (finishedAt === null ? [] : [role.id])));
  const { draftedBy, draftedOn, acceptedBy } = data.provenance;
  return (
    <Page title={data.case.title} above={above} purpose={data.case.summary} width="reading">
      <Notice title="Nothing in a case is graded">
        <span>
          About {data.case.minutes} minutes, three to five steps. Every decision costs somebody something, and a
          decision taken stays taken. Your reasons are yours alone. The certificate does not ask for cases.
        </span>
      </Notice>
      <Section title="Choose your role">
        <RoleChoice front={data} />
      </Section>
      <Section title="Whom you meet">
        <CounterpartList counterparts={data.counterparts} />
      </Section>
      {data.plays.length > 0 && (
        <Section title="Your plays">
          <PlayHistory slug={slug} plays={data.plays} />
          {finishedRoles.size > 1 && (
            <div>
              <ButtonLink to="/learn/cases/$slug/compare" params={{ slug }}>
                Compare your {finishedRoles.size} roles
              </ButtonLink>
            </div>
          )}
        </Section>
      )}
      <Section title="About this case">
        <TopicsOfCase topics={data.case.topics} />
        <p>
          <Link to="/learn/discussions" search={{ case: slug }}>
            Talk about this case with your cohort
          </Link>
        </p>
        <p className={styles.quiet}>
          {draftedBy}, {formatPartialDate(draftedOn)}.{' '}
          {acceptedBy === null ? 'Not yet accepted by a named person.' : `Accepted by ${acceptedBy}.`}
        </p>
      </Section>
    </Page>
  );
}
