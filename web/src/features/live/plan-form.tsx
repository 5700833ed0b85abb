import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { liveSubjectsQuery } from './live-queries.ts';
import { fieldTimes } from './live-words.ts';

/** Plans a session of a cohort, and leads to it. */
export function PlanForm({ cohort }: { readonly cohort: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(liveSubjectsQuery(cohort));
  // Sending again after a lost answer must not plan twice.
  const [session] = useState(() => crypto.randomUUID());
  const [subject, setSubject] = useState('');
  const [title, setTitle] = useState('');
  const [[nextDay, nextTime]] = useState(() => fieldTimes(new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000)));
  const [day, setDay] = useState(nextDay);
  const [time, setTime] = useState(nextTime);
  const [meetingUrl, setMeetingUrl] = useState('');
  const [isChecked, setChecked] = useState(false);
  const options = [
    ...(data?.topics ?? []).map((topic) => ({ value: `topic ${topic.id}`, label: `Lecture ${topic.title}` })),
    ...(data?.cases ?? []).map((one) => ({ value: `case ${one.id}`, label: `Case: ${one.title}` })),
  ];
  const chosen = options.find(({ value }) => value === subject);
  const isAddressGood = meetingUrl.trim() === '' || /^https:\/\/\S+\.\S+$/.test(meetingUrl.trim());
  const at = new Date(`${day}T${time}`);
  const isTimeGood = !Number.isNaN(at.getTime());
  const plan = useMutation({
    mutationFn: () => {
      const [kind = 'topic', id = ''] = subject.split(' ');
      return request('PUT /api/staff/live-sessions/:session', {
        params: { session },
        body: {
          cohort,
          subject: { kind: kind === 'case' ? 'case' : 'topic', id },
          title: title.trim() === '' ? (chosen?.label ?? '').slice(0, 160) : title.trim(),
          plannedFor: at.toISOString(),
          meetingUrl: meetingUrl.trim() === '' ? null : meetingUrl.trim(),
        },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['live', 'list'] });
      await navigate({ to: '/learn/live/$session', params: { session } });
    },
  });
  return (
    <Form
      submit="Plan the session"
      isPending={plan.isPending}
      error={plan.error}
      onSubmit={() => {
        setChecked(true);
        if (chosen !== undefined && isAddressGood && isTimeGood) plan.mutate();
      }}
    >
      <Select
        label="What it is about"
        value={subject}
        placeholder={data === undefined ? 'Loading the lectures and cases' : 'Choose a lecture or a case'}
        onChange={setSubject}
        options={options}
        error={isChecked && chosen === undefined ? 'Choose a lecture or a case.' : undefined}
      />
      <TextField
        label="Title"
        hint="What your cohort calls it. Left empty, it has the title of the lecture or case."
        value={title}
        onChange={setTitle}
        maxLength={160}
      />
      <TextField label="Day" type="date" value={day} onChange={setDay} />
      <TextField
        label="Begins at"
        hint="On your own clock."
        type="time"
        value={time}
        onChange={setTime}
        error={isChecked && !isTimeGood ? 'Give a day and a time.' : undefined}
      />
      <TextField
        label="Address of the video meeting"
        hint="Of any video service, beginning with https://. You can do without one."
        type="url"
        value={meetingUrl}
        onChange={setMeetingUrl}
        maxLength={500}
        error={isChecked && !isAddressGood ? 'The address must begin with https:// and have no spaces.' : undefined}
      />
    </Form>
  );
}
