import { ButtonLink } from './button-link.tsx';
import { Empty, Failure } from './states.tsx';

/** Why a candidate's page cannot be shown, with the one thing to do about it; anything else is an ordinary failure. */
export function Refusal({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'sign-in-needed') {
    return (
      <Empty
        title="Sign in to see this page"
        action={
          <ButtonLink to="/sign-in" look="primary">
            Sign in
          </ButtonLink>
        }
      >
        Your learning is kept with your account. Without one you can read the programme and a complete sample topic.
      </Empty>
    );
  }
  if (code === 'email-not-verified' || code === 'agreement-needed') {
    return (
      <Empty
        title={
          code === 'agreement-needed' ? 'Accept the candidate agreement first' : 'Confirm your e-mail address first'
        }
        action={
          <ButtonLink to="/account" look="primary">
            Open my account
          </ButtonLink>
        }
      >
        {error instanceof Error ? error.message : null}
      </Empty>
    );
  }
  return <Failure error={error} {...(onRetry === undefined ? {} : { onRetry })} />;
}
