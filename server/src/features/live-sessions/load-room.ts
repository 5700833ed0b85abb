import type { liveRoomSchema } from '@cmdsp/contract';
import { presentCounts } from '@cmdsp/live';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../db/database.ts';

/** What everybody in a session sees alike. */
export type LiveRoom = z.input<typeof liveRoomSchema>;

/** After this long without a sign somebody counts as gone. */
export const absentAfterSeconds = 60;

type Row = Pick<LiveRoom, 'version' | 'state' | 'slide' | 'slideVersion' | 'furthest' | 'present' | 'hands'> & {
  readonly polls: readonly {
    readonly slide: number;
    readonly open: boolean;
    readonly options: number;
    readonly kept: number[] | null;
    readonly votes: Readonly<Record<string, number>> | null;
  }[];
  readonly round: LiveRoom['round'];
  readonly questions: LiveRoom['questions'];
};

/** Reads what everybody sees, in one statement and so as of one moment; null when there is no such session. */
export async function loadRoom(staff: Database, sessionId: string): Promise<LiveRoom | null> {
  const { rows } = await sql<Row>`
    select s.version, s.state, s.slide, s.slide_version, s.furthest,
      (select count(distinct v.person_id)::int from live_visits v where v.session_id = s.id and s.state = 'open'
        and v.left_at is null and v.seen_at > clock_timestamp() - make_interval(secs => ${absentAfterSeconds})) as present,
      coalesce((select jsonb_agg(h.id order by h.raised_at, h.id) from live_hands h where h.session_id = s.id), '[]') as hands,
      coalesce((select jsonb_agg(jsonb_build_object('slide', p.slide, 'open', p.closed_at is null and s.state = 'open',
          'options', cardinality(p.options), 'kept', p.counts, 'votes', (select jsonb_object_agg(c.option, c.votes) from (
            select v.option, count(*) as votes from live_votes v
            where v.session_id = p.session_id and v.slide = p.slide group by v.option) c)) order by p.slide)
        from live_polls p where p.session_id = s.id), '[]') as polls,
      (select jsonb_build_object('number', r.round, 'groups', r.groups, 'isOut', r.called_back_at is null and s.state = 'open',
          'debrief', r.debrief)
        from live_rounds r where r.session_id = s.id order by r.round desc limit 1) as round,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.body, 'support', q.support, 'state', q.state)
          order by q.state <> 'open', q.support desc, q.asked_at) from (
            select q.*, (select count(*) from live_question_votes w where w.question_id = q.id) as support
            from live_questions q where q.session_id = s.id) q), '[]') as questions
    from live_sessions s where s.id = ${sessionId}`.execute(staff);
  const row = rows[0];
  return row === undefined ? null : { ...row, polls: row.polls.map(presentPoll) };
}

function presentPoll({ slide, open, options, kept, votes }: Row['polls'][number]): LiveRoom['polls'][number] {
  const counts = kept ?? Array.from({ length: options }, (_, option) => votes?.[option] ?? 0);
  const { answers, counts: shown } = presentCounts(counts);
  return { slide, isOpen: open, answers, counts: shown === null ? null : [...shown] };
}
