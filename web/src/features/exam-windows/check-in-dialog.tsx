import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { assuranceWords, documentWords } from './check-in-words.ts';
import styles from '../../ui/facts-card.module.css';
import { useChangeWindow } from './use-change-window.ts';
import type { RosterRow } from './windows-query.ts';

type Assurance = keyof typeof assuranceWords;
type DocumentKind = keyof typeof documentWords;

/** Records how sure it is who somebody is. */
export function CheckInDialog({
  windowId,
  row,
  onClose,
}: {
  readonly windowId: string;
  readonly row: RosterRow;
  readonly onClose: () => void;
}) {
  const [assurance, setAssurance] = useState<Assurance>(row.checkIn?.assurance ?? 'document');
  const [documents, setDocuments] = useState<readonly DocumentKind[]>(row.checkIn?.documents ?? []);
  const asksDocuments = assurance === 'document' || assurance === 'two-documents';
  const check = useChangeWindow(
    () =>
      request('POST /api/exam-windows/:id/check-ins', {
        params: { id: windowId },
        body: { bookingId: row.id, assurance, documents: asksDocuments ? [...documents] : [] },
      }),
    onClose,
  );
  return (
    <Dialog
      title={`Check in ${row.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={check.isPending} onPress={() => check.mutate(undefined)}>
            Record it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="How sure it is"
          value={assurance}
          // The options are the levels.
          onChange={(value) => setAssurance(value as Assurance)}
          options={Object.entries(assuranceWords).map(([value, label]) => ({ value, label }))}
        />
        {asksDocuments &&
          // Object.entries forgets the type of the keys.
          (Object.entries(documentWords) as [DocumentKind, string][]).map(([kind, label]) => (
            <Checkbox
              key={kind}
              isSelected={documents.includes(kind)}
              onChange={(isSeen) =>
                setDocuments(isSeen ? [...documents, kind] : documents.filter((other) => other !== kind))
              }
            >
              {label}
            </Checkbox>
          ))}
        {assurance === 'none' && <p>Without a check the exam cannot be started. You can record one later.</p>}
        <p className={styles.quiet}>Only the level and the kind are kept, with your name and the time.</p>
        {check.error !== null && <Notice tone="danger" role="alert" title={check.error.message} />}
      </div>
    </Dialog>
  );
}
