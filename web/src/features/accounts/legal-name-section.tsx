import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Account } from './account-query.ts';
import styles from './accounts.module.css';
import { changesQuery } from './changes-query.ts';
import { fieldError, nameAdvice } from './field-error.ts';

/** The name on the certificate, and asking for another one. */
export function LegalNameSection({ account }: { readonly account: Account }) {
  const { data } = useQuery(changesQuery);
  const [isOpen, setOpen] = useState(false);
  const last = data?.legalName ?? null;
  const isWaiting = last?.state === 'waiting';
  return (
    <div className={styles.group}>
      <p dir="auto">{account.legalName}</p>
      <p className={styles.quiet}>
        It stands on your certificate. Certificates that you have stay as they were issued.
      </p>
      {isWaiting && (
        <Notice role="status" title={`You asked for ${last.legalName}`}>
          <span>An officer looks at it. You get a mail with the decision.</span>
        </Notice>
      )}
      {last?.state === 'refused' && (
        <Notice tone="caution" title={`${last.legalName} was not granted`}>
          <span>{last.reason}</span>
        </Notice>
      )}
      {!isWaiting && !isOpen && (
        <div>
          <Button onPress={() => setOpen(true)}>Ask for another name</Button>
        </div>
      )}
      {!isWaiting && isOpen && <NameForm onClose={() => setOpen(false)} />}
    </div>
  );
}

function NameForm({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [legalName, setLegalName] = useState('');
  const [evidence, setEvidence] = useState('');
  const ask = useMutation({
    mutationFn: () => request('POST /api/account/legal-name', { body: { legalName, evidence } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: changesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Form
      submit="Ask for this name"
      look="secondary"
      onSubmit={() => ask.mutate()}
      isPending={ask.isPending}
      error={ask.error}
      aside={
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      }
    >
      <TextField
        label="New legal name"
        name="legalName"
        autoComplete="name"
        isRequired
        value={legalName}
        onChange={setLegalName}
        error={fieldError(ask.error, 'legalName', nameAdvice)}
      />
      <TextField
        label="What shows it"
        hint="Name the document and where an officer can see it. Do not send copies of identity papers here."
        isRequired
        value={evidence}
        onChange={setEvidence}
        error={fieldError(ask.error, 'evidence', 'Say in a few words which document shows the name.')}
        rows={2}
      />
    </Form>
  );
}
