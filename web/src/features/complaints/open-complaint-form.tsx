import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { adviceFor, ComplaintFields, emptyDraft } from './complaint-fields.tsx';
import styles from '../../ui/case-card.module.css';

/** The form for somebody without an account: a mail confirms it. */
export function OpenComplaintForm() {
  const [draft, setDraft] = useState(emptyDraft);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const file = useMutation({
    mutationFn: () => request('POST /api/open-complaints', { body: { ...draft, name, email } }),
  });
  if (file.isSuccess) {
    return (
      <Notice tone="good" role="status" title="One step is left: open the link in our mail">
        <span>
          We have written to {email}. Your complaint reaches us when you open the link within two days. Keep the mail:
          the same link shows how the complaint stands.
        </span>
      </Notice>
    );
  }
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>
        With an account, <Link to="/sign-in">sign in</Link> first: then you see the dates on this page.
      </p>
      <Form
        submit="Send the complaint"
        look="primary"
        width="reading"
        onSubmit={() => file.mutate()}
        isPending={file.isPending}
        error={file.error}
      >
        <TextField
          label="Your name"
          autoComplete="name"
          isRequired
          value={name}
          onChange={setName}
          error={adviceFor(file.error, 'name', 'Type your name.')}
        />
        <TextField
          label="Your e-mail"
          type="email"
          autoComplete="email"
          isRequired
          value={email}
          onChange={setEmail}
          error={adviceFor(file.error, 'email', 'Type the whole address, like name@example.org.')}
        />
        <ComplaintFields draft={draft} onChange={setDraft} error={file.error} />
      </Form>
    </div>
  );
}
