import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './bank.module.css';

/** Begins a new question or set in a domain. */
export function NewDraft() {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<'question' | 'set'>('question');
  const [domain, setDomain] = useState('1');
  const begin = useMutation({
    mutationFn: () => request('POST /api/bank/drafts', { body: { from: 'nothing', kind, domain: Number(domain) } }),
    onSuccess: ({ id }) => navigate({ to: '/staff/bank/drafts/$draft', params: { draft: id } }),
  });
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        Write a question
      </Button>
      <Dialog
        title="Write a question"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" isPending={begin.isPending} onPress={() => begin.mutate()}>
              Begin
            </Button>
          </>
        }
      >
        <div className={styles.stack}>
          <Select
            label="What"
            value={kind}
            onChange={(value) => setKind(value === 'set' ? 'set' : 'question')}
            options={[
              { value: 'question', label: 'A single question' },
              { value: 'set', label: 'A scenario set' },
            ]}
          />
          <Select
            label="Domain"
            value={domain}
            onChange={setDomain}
            options={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }))}
          />
          {begin.error !== null && <Notice tone="danger" role="alert" title={begin.error.message} />}
        </div>
      </Dialog>
    </>
  );
}
