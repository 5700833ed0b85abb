import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Lesson, lessonsQuery } from './feedback-queries.ts';
import styles from './feedback.module.css';

const states = [
  { value: 'done', label: 'Done: something changed' },
  { value: 'dropped', label: 'Dropped: nothing is done about it' },
];

/** Says what came of a lesson, and whether learners read it. */
export function CloseLessonDialog({ lesson, onClose }: { readonly lesson: Lesson; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<'done' | 'dropped'>('done');
  const [outcome, setOutcome] = useState('');
  const [isPublished, setPublished] = useState(true);
  const close = useMutation({
    mutationFn: async () => {
      if (outcome.trim().length < 3) throw new Error('Say what came of it.');
      return request('POST /api/lessons/:id/close', {
        params: { id: lesson.id },
        body: { state, outcome, isPublished: state === 'done' && isPublished },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: lessonsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={`Close: ${lesson.title}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={close.isPending} onPress={() => close.mutate()}>
            Close it
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <Select
          label="What came of it"
          options={states}
          value={state}
          // The options are the states.
          onChange={(value) => setState(value as 'done' | 'dropped')}
        />
        <TextField label="In words" isRequired rows={3} value={outcome} onChange={setOutcome} />
        {state === 'done' && (
          <Checkbox isSelected={isPublished} onChange={setPublished}>
            Show learners what they said and what changed
          </Checkbox>
        )}
        {close.error !== null && <Notice tone="danger" role="alert" title={close.error.message} />}
      </div>
    </Dialog>
  );
}
