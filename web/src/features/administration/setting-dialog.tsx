import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Setting, settingsQuery } from './administration-queries.ts';
import styles from './administration.module.css';

/** Sets a setting, with the reason; shows what it was before. */
export function SettingDialog({ setting, onClose }: { readonly setting: Setting; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { name, title, effect, kind, unit, min, max, choices, standard, version, versions } = setting;
  const [value, setValue] = useState(setting.value);
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: async () => {
      if (reason.trim().length < 3) throw new Error('Give the reason in a few words; the ledger keeps it.');
      return request('PUT /api/settings/:name', { params: { name }, body: { value, version, reason } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
      onClose();
    },
  });
  const limits =
    unit === null ? 'May be left empty.' : `From ${min} to ${max} ${unit}; ${standard} until somebody sets it.`;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={change.isPending} onPress={() => change.mutate()}>
            Set it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <p>{effect}</p>
        {choices === null ? (
          <TextField
            label={unit === null ? 'Address' : `Value in ${unit}`}
            hint={limits}
            type={kind === 'email' ? 'email' : 'text'}
            inputMode={kind === 'number' ? 'numeric' : 'email'}
            value={value}
            onChange={setValue}
          />
        ) : (
          <Select label="Value" value={value} onChange={setValue} options={choices} />
        )}
        <TextField
          label="Reason"
          hint="Kept in the ledger with your name and the time."
          isRequired
          value={reason}
          onChange={setReason}
          rows={2}
        />
        {versions.length > 0 && (
          <p className={styles.quiet}>
            Before:{' '}
            {versions
              .slice(0, 5)
              .map((one) => `${one.value === '' ? 'none' : one.value} (${one.reason})`)
              .join('; ')}
          </p>
        )}
        {change.error !== null && <Notice tone="danger" role="alert" title={change.error.message} />}
      </div>
    </Dialog>
  );
}
