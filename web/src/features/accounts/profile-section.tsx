import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Account } from './account-query.ts';
import styles from './accounts.module.css';
import { type AudienceGroup, audienceLabels } from './audience-labels.ts';
import { fieldError, nameAdvice } from './field-error.ts';
import { formatDay } from './format-day.ts';

/** Names and group: what may be changed as fields, the rest as it stands. */
export function ProfileSection({ account }: { readonly account: Account }) {
  const queryClient = useQueryClient();
  const [displayName, setDisplayName] = useState(account.displayName);
  const [audienceGroup, setAudienceGroup] = useState<AudienceGroup>(account.audienceGroup);
  const save = useMutation({
    mutationFn: () => request('PATCH /api/account', { body: { displayName, audienceGroup } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <Section title="You">
      <dl className={styles.facts}>
        <dt>Account since</dt>
        <dd>{formatDay(account.createdAt)}</dd>
      </dl>
      <Form
        submit="Save"
        look="secondary"
        onSubmit={() => save.mutate()}
        isPending={save.isPending}
        error={save.error}
        aside={save.isSuccess && <span role="status">Saved</span>}
      >
        <TextField
          label="Display name"
          name="displayName"
          autoComplete="nickname"
          isRequired
          value={displayName}
          onChange={setDisplayName}
          error={fieldError(save.error, 'displayName', nameAdvice)}
        />
        <Select
          label="Your field of work"
          name="audienceGroup"
          options={audienceLabels}
          value={audienceGroup}
          // The options are the groups.
          onChange={(value) => setAudienceGroup(value as AudienceGroup)}
        />
      </Form>
    </Section>
  );
}
