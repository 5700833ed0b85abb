import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RequestError } from '../../api/request.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { CaseChoice } from './case-choice.tsx';
import { dossierQuery } from './dossier-queries.ts';
import { FindingList } from './finding-list.tsx';
import { LabEvidence } from './lab-evidence.tsx';
import { PartCards } from './part-cards.tsx';

/** The dossier as a whole: which case, how far each part is, what is wrong in the register, and the way to the capstone. */
export function DossierPage() {
  const { data, error, refetch } = useQuery(dossierQuery);
  const isUnchosen = error instanceof RequestError && error.code === 'not-found';
  if (isUnchosen) return <CaseChoice />;
  if (data === undefined) {
    return (
      <Page title="Dossier">
        {error === null ? <Loading what="your dossier" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  const lacking = data.parts.filter(({ lacks }) => lacks.length > 0).length;
  return (
    <Page
      title={data.case.title}
      above="Your dossier"
      purpose={data.case.summary}
      action={
        <ButtonLink to="/capstone" look={lacking === 0 ? 'primary' : 'secondary'}>
          {data.frozenAt === null ? 'To the capstone' : 'Go on with the capstone'}
        </ButtonLink>
      }
    >
      {data.frozenAt !== null && (
        <Notice title="The dossier is frozen">
          <p>Its capstone is being written or marked. It can be read, and nothing in it changes.</p>
        </Notice>
      )}
      <p>
        <Link to="/dossier/cases/$case" params={{ case: data.case.id }}>
          Read the brief
        </Link>{' '}
        · <Link to="/dossier/whole">Print or keep the whole dossier</Link>
        {data.mayChange && (
          <>
            {' '}
            · <Link to="/dossier/cases">Look at the other cases</Link>
          </>
        )}
      </p>
      <Section title={`Six parts${data.round > 1 ? `, round ${data.round}` : ''}`}>
        <PartCards parts={data.parts} entries={data.entries} />
      </Section>
      <Section title="Lab evidence">
        <LabEvidence labs={data.labs} isOwn />
      </Section>
      <Section title="References" id="references">
        <FindingList findings={data.findings} entries={data.entries.length} />
      </Section>
    </Page>
  );
}
