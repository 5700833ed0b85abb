import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { accountQuery } from './account-query.ts';
import { AgreementSection } from './agreement-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { EmailSection } from './email-section.tsx';
import { LegalNameSection } from './legal-name-section.tsx';
import { MergeSection } from './merge-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionList } from './session-list.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Everything about one's own account. */
export function AccountPage() {
  const { data, error, refetch } = useQuery(accountQuery);
  return (
    <Page title="Account" purpose="Your names, how you sign in, and what you have agreed to." width="reading">
      {data === undefined &&
        (error === null ? (
          <Loading what="your account" lines={8} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <AgreementSection account={data} />
          <ProfileSection account={data} />
          <Section title="Legal name">
            <LegalNameSection account={data} />
          </Section>
          <Section title="E-mail">
            <EmailSection account={data} />
          </Section>
          <Section title="Second address">
            <ContactSection />
          </Section>
          <Section title="Two accounts">
            <MergeSection />
          </Section>
          <Section title="Second factor">
            <SecondFactorSection account={data} />
          </Section>
          <Section title="Password">
            <PasswordSection email={data.email} />
          </Section>
          <Section title="Where you are signed in">
            <SessionList />
          </Section>
          <Section title="Appearance">
            <ThemeChoice />
          </Section>
          <Section title="Your data">
            <p>What we hold about you and for how long, a copy to take along, and being erased.</p>
            <div>
              <ButtonLink to="/privacy/mine">Open my data</ButtonLink>
            </div>
          </Section>
          <Section title="Employer">
            <p>A seat that your employer paid for, and what is counted of your progress.</p>
            <div>
              <ButtonLink to="/privacy/sponsors">Open my seats</ButtonLink>
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}
