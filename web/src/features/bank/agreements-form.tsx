import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, request } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { doorQuery } from './bank-queries.ts';
import styles from './bank.module.css';

/** Both texts in force, the interests, and one promise for each. */
export function AgreementsForm({ door }: { readonly door: Answer<'GET /api/bank/door'> }) {
  const queryClient = useQueryClient();
  const [isPromised, setPromised] = useState(false);
  const [interests, setInterests] = useState(door.interests ?? '');
  const declare = useMutation({
    mutationFn: async () => {
      if (!isPromised) throw new Error('Tick the box to accept the confidentiality of the question bank.');
      const hashes = door.texts.map(({ hash }) => hash);
      return request('POST /api/bank/declarations', { body: { hashes, interests } });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: doorQuery.queryKey }),
  });
  if (door.texts.length < 2) {
    return (
      <Notice tone="danger" title="The content has no texts in force for the question bank">
        <span>Add them under agreements/; until then the bank stays closed.</span>
      </Notice>
    );
  }
  return (
    <div className={styles.stack}>
      <Notice title="Before the question bank opens">
        <span>
          Read both texts. From the first question that you open, you cannot sit the examination any more, and what you
          open is written down.
        </span>
      </Notice>
      {door.texts.map(({ kind, title, version, tree }) => (
        <Section key={kind} title={title}>
          <p className={styles.quiet}>Version {version}</p>
          <div className={styles.agreement} tabIndex={0} role="region" aria-label={title}>
            <Markdown tree={tree} />
          </div>
        </Section>
      ))}
      <Form
        submit="Accept and open the bank"
        onSubmit={() => declare.mutate()}
        isPending={declare.isPending}
        error={declare.error}
        width="reading"
      >
        <TextField
          label="My interests"
          hint="In your own words. Leave it empty when there is nothing to declare: that is a declaration too."
          rows={4}
          value={interests}
          onChange={setInterests}
        />
        <Checkbox isSelected={isPromised} onChange={setPromised}>
          I keep the bank confidential, and I have declared my interests truthfully.
        </Checkbox>
      </Form>
    </div>
  );
}
