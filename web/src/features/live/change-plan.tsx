import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { LiveSession } from './live-queries.ts';
import { fieldTimes, subjectWords } from './live-words.ts';
import styles from './live.module.css';
import { PlanFields } from './plan-fields.tsx';
import { type PlanDraft, readPlanDraft } from './read-plan-draft.ts';

/** Changes the title, the time and the meeting of a session that has not begun; what it is about stays. */
export function ChangePlan({ session, onClose }: { readonly session: LiveSession; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { plannedFor, cohort, subject } = session;
  const [[plannedDay, plannedTime]] = useState(() => fieldTimes(new Date(plannedFor)));
  const [draft, setDraft] = useState<PlanDraft>({
    title: session.title,
    day: plannedDay,
    time: plannedTime,
    meetingUrl: session.meetingUrl ?? '',
  });
  const [isChecked, setChecked] = useState(false);
  const { title, at, meetingUrl, isAddressGood } = readPlanDraft(draft);
  // The fields know no seconds, and a time that nobody touched must not count as another one.
  const isSameTime = draft.day === plannedDay && draft.time === plannedTime;
  const change = useMutation({
    mutationFn: (moment: Date) =>
      request('PUT /api/staff/live-sessions/:session', {
        params: { session: session.id },
        body: {
          cohort: cohort.id,
          subject: { kind: subject.kind, id: subject.id },
          title: title === '' ? subjectWords(session).slice(0, 160) : title,
          plannedFor: isSameTime ? plannedFor : moment.toISOString(),
          meetingUrl,
        },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['live'] });
      onClose();
    },
  });
  return (
    <Dialog
      title="Change the plan"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Leave it as it is</Button>
          <Button
            look="primary"
            isPending={change.isPending}
            onPress={() => {
              setChecked(true);
              if (at !== null && isAddressGood) change.mutate(at);
            }}
          >
            Save the plan
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <p>Members are told when the time changes.</p>
        <PlanFields draft={draft} onChange={setDraft} isChecked={isChecked} />
        {change.error !== null && <Notice tone="danger" role="alert" title={change.error.message} />}
      </div>
    </Dialog>
  );
}
