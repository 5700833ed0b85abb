import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { casesQuery } from './misconduct-query.ts';
import styles from '../../ui/case-card.module.css';

/** The frame of every step of a case: fields, one action, what the server refused and why. */
export function StepDialog({
  title,
  action,
  send,
  onClose,
  children,
}: {
  readonly title: string;
  readonly action: string;
  readonly send: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const queryClient = useQueryClient();
  const step = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: casesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={step.isPending} onPress={() => step.mutate()}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        {children}
        {step.error !== null && <Notice tone="danger" role="alert" title={step.error.message} />}
      </div>
    </Dialog>
  );
}
