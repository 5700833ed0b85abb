import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import type { Account } from './account-query.ts';
import { AgreementBox, agreementQuery } from './agreement-box.tsx';
import { formatDay } from './format-day.ts';

/** What was agreed to and when; with a new version, or for staff who want to learn too, the text to accept. */
export function AgreementSection({ account }: { readonly account: Account }) {
  const { title, version, acceptedAt } = account.agreement;
  if (acceptedAt === null) return <AcceptForm />;
  return (
    <Section title="Agreement">
      <p>
        You accepted the {title.toLowerCase()}, version {version}, on {formatDay(acceptedAt)}.
      </p>
    </Section>
  );
}

function AcceptForm() {
  const queryClient = useQueryClient();
  const { data: agreement } = useQuery(agreementQuery);
  const [isAccepted, setAccepted] = useState(false);
  const accept = useMutation({
    mutationFn: async () => {
      if (agreement === undefined || !isAccepted)
        throw new Error('Read the text and tick the box below it if you accept it.');
      await request('POST /api/account/agreement', { body: { id: agreement.id, hash: agreement.hash } });
    },
    onSuccess: () => queryClient.invalidateQueries(),
    onError: () => queryClient.invalidateQueries({ queryKey: agreementQuery.queryKey }),
  });
  return (
    <Section title="Agreement">
      <Notice tone="caution" title="To learn and to sit the exam, accept the agreement in force.">
        It says what you may expect of the programme and what the programme expects of you.
      </Notice>
      <Form submit="Accept" onSubmit={() => accept.mutate()} isPending={accept.isPending} error={accept.error}>
        <AgreementBox isAccepted={isAccepted} onChange={setAccepted} isMissing={accept.isError && !isAccepted} />
      </Form>
    </Section>
  );
}
