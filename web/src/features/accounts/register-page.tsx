import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request, RequestError } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { AgreementBox, agreementQuery } from './agreement-box.tsx';
import { CheckYourMail } from './check-your-mail.tsx';
import { emptyRegistration, RegistrationFields } from './registration-fields.tsx';

/** Opening a candidate account. */
export function RegisterPage() {
  const queryClient = useQueryClient();
  const [values, setValues] = useState(emptyRegistration);
  const [isAccepted, setAccepted] = useState(false);
  const { data: agreement } = useQuery(agreementQuery);
  const register = useMutation({
    mutationFn: () => {
      if (agreement === undefined) throw new Error('The agreement has not loaded yet. Wait a moment and try again.');
      if (!isAccepted) throw new AgreementMissing();
      const { audienceGroup, ...rest } = values;
      return request('POST /api/accounts', {
        // An empty choice is refused by the server with its name, like every other empty field.
        body: {
          ...rest,
          audienceGroup: audienceGroup as 'other',
          agreement: { id: agreement.id, hash: agreement.hash },
        },
      });
    },
    onError: async (error) => {
      if (!(error instanceof RequestError) || error.code !== 'agreement-changed') return;
      setAccepted(false);
      await queryClient.invalidateQueries({ queryKey: agreementQuery.queryKey });
    },
  });
  if (register.isSuccess) return <CheckYourMail email={values.email} what="to confirm your address" mayResend />;
  return (
    <Page
      title="Open an account"
      purpose="To learn, to sit the exam and to hold the certificate. It takes about five minutes."
      width="reading"
    >
      <Form
        submit="Open my account"
        onSubmit={() => register.mutate()}
        isPending={register.isPending}
        error={register.error}
        aside={<Link to="/sign-in">I have an account</Link>}
      >
        <RegistrationFields values={values} onChange={setValues} error={register.error} />
        <AgreementBox
          isAccepted={isAccepted}
          onChange={setAccepted}
          isMissing={register.error instanceof AgreementMissing && !isAccepted}
        />
      </Form>
    </Page>
  );
}

/** The box at the agreement was left empty. */
class AgreementMissing extends Error {
  readonly code = 'agreement-missing';

  constructor() {
    super('Read the candidate agreement and tick the box below it if you accept it.');
  }
}
