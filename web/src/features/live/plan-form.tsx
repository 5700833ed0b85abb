import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { liveSubjectsQuery } from './live-queries.ts';
import { fieldTimes } from './live-words.ts';
import { PlanFields } from './plan-fields.tsx';
import { type PlanDraft, readPlanDraft } from './read-plan-draft.ts';

/** Plans a session of a cohort, and leads to it. */
export function PlanForm({ cohort }: { readonly cohort: string }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(liveSubjectsQuery(cohort));
  // Sending again after a lost answer must not plan twice.
  const [session] = useState(() => crypto.randomUUID());
  const [subject, setSubject] = useState('');
  const [draft, setDraft] = useState<PlanDraft>(() => {
    const [day, time] = fieldTimes(new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000));
    return { title: '', day, time, meetingUrl: '' };
  });
  const [isChecked, setChecked] = useState(false);
  const options = [
    ...(data?.topics ?? []).map((topic) => ({ value: `topic ${topic.id}`, label: `Lecture ${topic.title}` })),
    ...(data?.cases ?? []).map((one) => ({ value: `case ${one.id}`, label: `Case: ${one.title}` })),
  ];
  const chosen = options.find(({ value }) => value === subject);
  const { title, at, meetingUrl, isAddressGood } = readPlanDraft(draft);
  const plan = useMutation({
    mutationFn: (moment: Date) => {
      const [kind = 'topic', id = ''] = subject.split(' ');
      return request('PUT /api/staff/live-sessions/:session', {
        params: { session },
        body: {
          cohort,
          subject: { kind: kind === 'case' ? 'case' : 'topic', id },
          title: title === '' ? (chosen?.label ?? '').slice(0, 160) : title,
          plannedFor: moment.toISOString(),
          meetingUrl,
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
        if (chosen !== undefined && isAddressGood && at !== null) plan.mutate(at);
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
      <PlanFields draft={draft} onChange={setDraft} isChecked={isChecked} />
    </Form>
  );
}
