import { ButtonLink } from './button-link.tsx';
import { Empty, Failure } from './states.tsx';

/** Why a staff page cannot be shown, with the one thing to do about it; anything else is an ordinary failure. */
export function StaffRefusal({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
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
        It is for staff of the programme.
      </Empty>
    );
  }
  if (code === 'second-factor-needed') {
    return (
      <Empty
        title="Confirm with your second factor first"
        action={
          <ButtonLink to="/second-factor" look="primary">
            Set up a second factor
          </ButtonLink>
        }
      >
        Staff pages open only with a code from an authenticator app.
      </Empty>
    );
  }
  if (code === 'not-permitted') {
    return <Empty title="This page is not part of your role">Ask your administrator if you need it.</Empty>;
  }
  if (code === 'bank-agreement-needed') {
    return (
      <Empty
        title="Accept what holds for the question bank first"
        action={
          <ButtonLink to="/staff/bank" look="primary">
            Read and accept
          </ButtonLink>
        }
      >
        This page shows examination questions. Come back when you have accepted.
      </Empty>
    );
  }
  if (code === 'bank-closed')
    return <Empty title="The question bank does not open for you">{error instanceof Error && error.message}</Empty>;
  return <Failure error={error} onRetry={onRetry} />;
}
