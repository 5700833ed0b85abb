import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { emptyRegistration, RegistrationFields } from './registration-fields.tsx';

/** Where the link that the server prints at its first start leads. */
export function FirstAdministratorPage() {
  const { token } = useSearch({ from: '/first-administrator' });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState(emptyRegistration);
  const register = useMutation({
    mutationFn: () =>
      // An empty choice is refused by the server with its name.
      request('POST /api/first-administrator', {
        body: { ...values, audienceGroup: values.audienceGroup as 'other', token },
      }),
    onSuccess: async () => {
      await queryClient.resetQueries();
      await navigate({ to: '/second-factor' });
    },
  });
  return (
    <Page
      title="Become the first administrator"
      purpose="You will give others their roles. Next you set up an authenticator app, which all staff need."
      width="reading"
    >
      <Form
        submit="Open the account"
        onSubmit={() => register.mutate()}
        isPending={register.isPending}
        error={register.error}
      >
        <RegistrationFields values={values} onChange={setValues} error={register.error} />
      </Form>
    </Page>
  );
}
