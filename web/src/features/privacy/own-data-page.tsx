import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { dayWords } from './day-words.ts';
import { ErasureSection } from './erasure-section.tsx';
import { type OwnPrivacy, ownPrivacyQuery, privacyQuery } from './privacy-queries.ts';
import { RetentionTable } from './retention-table.tsx';

/** One's own data: what is kept, a copy to take along, what was agreed to, and being erased. */
export function OwnDataPage() {
  const { data, error, refetch } = useQuery(ownPrivacyQuery);
  const { data: privacy } = useQuery(privacyQuery);
  return (
    <Page title="My data" purpose="What we hold about you and for how long, a copy to take along, and being erased.">
      {data === undefined &&
        (error === null ? (
          <Loading what="your data" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Section title="Take a copy">
            <p>Everything we hold about you, as a JSON file, with what is left out and why.</p>
            <div>
              <a href="/api/account/data" download="cmdsp-account.json">
                <Icon name="download" size={16} /> Download my data
              </a>
            </div>
          </Section>
          <Section title="What we hold">
            {privacy !== undefined && <RetentionTable rows={privacy.retention} />}
            <p>
              Read the whole <Link to="/privacy">privacy notice</Link>.
            </p>
          </Section>
          <Consents consents={data.consents} />
          <Section title="Be erased" id="erasure">
            <ErasureSection own={data} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Consents({ consents }: { readonly consents: OwnPrivacy['consents'] }) {
  return (
    <Section title="What you agreed to">
      {consents.length === 0 && <p>Nothing yet.</p>}
      {consents.map(({ agreement, version, acceptedAt, isInForce }) => (
        <p key={acceptedAt}>
          {agreement}, version {version}, on {dayWords(acceptedAt)}
          {isInForce ? '' : '; a newer version is in force'}.
        </p>
      ))}
      <p>
        We ask for no other consent. To withdraw from the agreement, ask to be erased; without it we cannot teach or
        examine you.
      </p>
    </Section>
  );
}
