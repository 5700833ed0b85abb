import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type LessonLog, lessonsQuery } from './feedback-queries.ts';
import styles from './feedback.module.css';

const subjects = [
  { value: '', label: 'Nothing in particular' },
  ...[1, 2, 3, 4, 5, 6].map((module) => ({ value: String(module), label: `Module ${module}` })),
  { value: 'exam', label: 'The examination' },
];

/** Writes a lesson down with its owner and the day by which something is done. */
export function LessonDialog({ staff, onClose }: { readonly staff: LessonLog['staff']; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const [said, setSaid] = useState('');
  const [subject, setSubject] = useState('');
  const [ownerId, setOwnerId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const write = useMutation({
    mutationFn: async () => {
      if (title.trim().length < 3 || said.trim().length < 3) throw new Error('Fill in the title and what was said.');
      if (ownerId === '') throw new Error('Choose who does something about it.');
      if (dueOn === '') throw new Error('Choose the day by which something is done.');
      const isModule = /^[1-6]$/.test(subject);
      return request('POST /api/lessons', {
        body: {
          title,
          said,
          survey: isModule ? 'module' : subject === 'exam' ? 'exam' : null,
          module: isModule ? subject : null,
          question: null,
          ownerId,
          dueOn,
        },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: lessonsQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title="Write a lesson down"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={write.isPending} onPress={() => write.mutate()}>
            Write it down
          </Button>
        </>
      }
    >
      <div className={styles.group}>
        <TextField label="Title" isRequired maxLength={200} value={title} onChange={setTitle} />
        <TextField
          label="What was said or seen"
          hint="In your own words. Learners read it when the lesson is published: name and quote nobody."
          isRequired
          rows={3}
          value={said}
          onChange={setSaid}
        />
        <Select label="What it is about" options={subjects} value={subject} onChange={setSubject} />
        <Select
          label="Owner"
          placeholder="Choose"
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={ownerId}
          onChange={setOwnerId}
        />
        <TextField label="Due on" type="date" isRequired value={dueOn} onChange={setDueOn} />
        {write.error !== null && <Notice tone="danger" role="alert" title={write.error.message} />}
      </div>
    </Dialog>
  );
}
