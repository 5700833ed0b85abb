import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';

/** Has the confirmation mail sent again; the answer does not tell whether there is such an account. */
export function ResendVerification({ email }: { readonly email: string }) {
  const resend = useMutation({ mutationFn: () => request('POST /api/email-verifications', { body: { email } }) });
  if (resend.isSuccess) {
    return <p role="status">If {email} has an account that waits for confirmation, a new mail is on its way.</p>;
  }
  return (
    <>
      {resend.isError && <p role="alert">{resend.error.message}</p>}
      <div>
        <Button onPress={() => resend.mutate()} isPending={resend.isPending} isDisabled={email === ''}>
          Send the confirmation mail again
        </Button>
      </div>
    </>
  );
}
