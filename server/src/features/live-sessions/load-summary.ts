import type { liveSummarySchema } from '@cmdsp/contract';
import { presentCounts } from '@cmdsp/live';
import type { z } from 'zod';
import type { Database } from '../../db/database.ts';
import type { LiveRow } from './queries.ts';

/** What the cohort keeps of a session that has ended. The questions stand in its room. */
export async function loadSummary(staff: Database, session: LiveRow): Promise<z.input<typeof liveSummarySchema>> {
  const polls = await staff
    .selectFrom('livePolls')
    .select(['slide', 'question', 'options', 'counts'])
    .where('sessionId', '=', session.id)
    .orderBy('slide')
    .execute();
  const rounds = await staff
    .selectFrom('liveRounds')
    .select(['round', 'groups', 'prompts', 'debrief'])
    .where('sessionId', '=', session.id)
    .orderBy('round')
    .execute();
  const milliseconds = (session.endedAt?.getTime() ?? 0) - (session.openedAt?.getTime() ?? 0);
  return {
    slidesShown: session.furthest + 1,
    slides: session.slides ?? 1,
    attended: session.attended ?? 0,
    minutes: Math.round(milliseconds / 60_000),
    debrief: session.debrief ?? '',
    polls: polls.map(({ slide, question, options, counts }) => ({
      slide,
      question,
      options: [...options],
      answers: presentCounts(counts ?? []).answers,
      counts: counts === null ? null : [...counts],
    })),
    rounds: rounds.map(({ round, groups, prompts, debrief }) => ({
      number: round,
      groups,
      prompts: [...prompts],
      debrief,
    })),
  };
}
