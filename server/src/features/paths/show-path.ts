import type { Endpoints } from '@cmdsp/contract';
import type { AudienceId } from '@cmdsp/content';
import { orderPath, projectProgress } from '@cmdsp/enrolment';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { courseOutline } from '../../learning/course-outline.ts';
import { findAudienceGroup } from '../../learning/find-audience-group.ts';
import { listProgressFacts } from '../../learning/progress-facts.ts';

type PathView = z.input<Endpoints['GET /api/paths/:group']['response']>;

/** The path of one audience group with what this person has done; looking at another group's path changes nothing. */
export async function showPath(
  context: Context,
  { personId, group }: { readonly personId: string; readonly group: AudienceId },
): Promise<PathView> {
  const { catalogue } = context;
  const { facts, ownGroup } = await asPerson(context.databases.candidate, personId, async (tx) => ({
    facts: await listProgressFacts(tx, personId),
    ownGroup: await findAudienceGroup(tx, personId),
  }));
  const progress = projectProgress(courseOutline(catalogue), facts).modules.flatMap(({ topics }) => topics);
  const topics = catalogue.programme.modules.flatMap(({ number, title, topics: listed }) =>
    listed.flatMap(({ id }): PathView['topics'] => {
      const topic = catalogue.topics.find((candidate) => candidate.id === id);
      if (topic === undefined) return [];
      const { relevance, meaning } = topic.audiences[group];
      const done = progress.find((candidate) => candidate.id === id);
      return [
        {
          id,
          title: topic.title,
          module: { number, title },
          relevance,
          meaning,
          minutes: topic.minutes.lecture + topic.minutes.reading,
          isComplete: topic.complete,
          state: done?.state ?? 'not-started',
          parts: done?.parts.length ?? 0,
          partsFinished: done?.parts.filter(({ isFinished }) => isFinished).length ?? 0,
        },
      ];
    }),
  );
  const groups = catalogue.programme.audiences.map(({ id, label }) => ({ id, label }));
  return {
    group: { id: group, label: groups.find(({ id }) => id === group)?.label ?? group },
    ownGroup,
    groups,
    topics: [...orderPath(topics)],
  };
}
