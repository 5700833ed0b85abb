import { Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ResendVerification } from './resend-verification.tsx';

/** What happens next after something was mailed. */
export function CheckYourMail({
  email,
  what,
  mayResend = false,
}: {
  readonly email: string;
  readonly what: string;
  readonly mayResend?: boolean;
}) {
  return (
    <Page title="Check your mail" purpose={`Open the link in the mail to ${email} ${what}.`} width="reading">
      <Notice role="status">
        <p>
          The mail comes within a few minutes. If you do not see it, look into the folder for unwanted mail, and check
          that {email} is written as it should be.
        </p>
        {mayResend && <ResendVerification email={email} />}
      </Notice>
      <p>
        <Link to="/sign-in">Go to sign-in</Link>
      </p>
    </Page>
  );
}
