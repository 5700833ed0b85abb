import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Form } from '../../ui/form.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type CaseFront, type CaseRole, casePlayQuery } from './case-queries.ts';
import { ChoiceCards } from './choice-cards.tsx';

/** The six roles to play from, one's own proposed; an open play is taken up again instead of begun anew. */
export function RoleChoice({ front }: { readonly front: CaseFront }) {
  const { slug } = front.case;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [role, setRole] = useState<CaseRole | null>(front.ownRole);
  const [isMissing, setMissing] = useState(false);
  const begin = useMutation({
    mutationFn: (chosen: CaseRole) =>
      request('POST /api/cases/:case/plays', { params: { case: slug }, body: { role: chosen } }),
    onSuccess: async (play) => {
      client.setQueryData(casePlayQuery(play.id).queryKey, play);
      await navigate({ to: '/learn/cases/$slug/plays/$play', params: { slug, play: play.id } });
    },
  });
  const playsOf = (id: CaseRole) => front.plays.filter((play) => play.role.id === id);
  const isOpen = (id: CaseRole) => playsOf(id).some(({ finishedAt }) => finishedAt === null);
  const isPlayed = (id: CaseRole) => playsOf(id).some(({ finishedAt }) => finishedAt !== null);
  const chosen = front.roles.find(({ id }) => id === role);
  return (
    <Form
      submit={chosen === undefined ? 'Begin' : `${isOpen(chosen.id) ? 'Continue' : 'Begin'} as ${chosen.label}`}
      onSubmit={() => (role === null ? setMissing(true) : begin.mutate(role))}
      isPending={begin.isPending}
      error={begin.error}
      look="primary"
      width="reading"
    >
      <ChoiceCards
        legend="Role"
        hint="What your role knows is yours until the debrief; what the others know you read there."
        error={isMissing && role === null ? 'Choose the role you want to play.' : undefined}
        chosen={role}
        onChoose={setRole}
        choices={front.roles.map(({ id, label }) => ({
          id,
          content: label,
          tags: (
            <>
              {id === front.ownRole && <Tag tone="accent">Your field of work</Tag>}
              {isOpen(id) && <Tag icon="clock">Open</Tag>}
              {isPlayed(id) && (
                <Tag tone="good" icon="check">
                  Played
                </Tag>
              )}
            </>
          ),
        }))}
      />
    </Form>
  );
}
