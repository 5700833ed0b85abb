import type { Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import { type CourseProgress, projectProgress } from '@cmdsp/enrolment';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { Person } from '../../http/viewer.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { courseOutline } from '../../learning/course-outline.ts';
import { linkTopics } from '../../learning/link-topics.ts';
import { listFactsOf } from '../../learning/progress-facts.ts';
import { countProgress } from './count-progress.ts';
import { findStuck } from './find-stuck.ts';
import { listMembers, type Member } from './members.ts';
import { type DeskCohort, requireTeaches } from './policy.ts';
import { listOpenDiscussions, listTries, readNow } from './queries.ts';
import { type BeliefSnapshot, snapshotBeliefs } from './snapshot-beliefs.ts';

type Desk = Sent<Endpoints['GET /api/cohorts/:id/desk']>;

/** Without a step for how many days somebody is listed, unless asked otherwise. */
const usualStill = 10;
const mostPrompts = 3;

/** The desk of a cohort for somebody who teaches it. @throws Problem `not-found`, `competence-needed` */
export async function showDesk(
  context: Pick<Context, 'databases' | 'catalogue' | 'contentRelease' | 'earlierReleases'>,
  asked: { readonly person: Person; readonly cohortId: string; readonly still: number | undefined },
): Promise<Desk> {
  const still = asked.still ?? usualStill;
  return context.databases.staff.transaction().execute(async (tx) => {
    const cohort = await requireTeaches(tx, asked);
    const catalogue = await catalogueOf(context, cohort);
    const members = await listMembers(tx, cohort.id);
    const progress = await projectAll(tx, { members, catalogue });
    const beliefs = await snapshotBeliefs(tx, { cohortId: cohort.id, members, catalogue });
    return {
      title: cohort.title,
      people: members.length,
      still,
      modules: presentModules(catalogue, [...progress.values()]),
      stuck: await presentStuck(tx, { cohort, members, progress, still }),
      misconceptions: presentBeliefs(catalogue, beliefs),
      prompts: await proposePrompts(tx, { cohortId: cohort.id, catalogue, beliefs }),
    };
  });
}

/** What the people of the cohort learn from. */
async function catalogueOf(
  { catalogue, contentRelease, earlierReleases }: Pick<Context, 'catalogue' | 'contentRelease' | 'earlierReleases'>,
  { release }: DeskCohort,
): Promise<Catalogue> {
  if (release === contentRelease) return catalogue;
  return (await earlierReleases.find(release)) ?? catalogue;
}

async function projectAll(
  tx: Tx,
  { members, catalogue }: { readonly members: readonly Member[]; readonly catalogue: Catalogue },
): Promise<ReadonlyMap<string, CourseProgress>> {
  const outline = courseOutline(catalogue);
  const facts = await listFactsOf(
    tx,
    members.map(({ personId }) => personId),
  );
  return new Map([...facts].map(([personId, own]) => [personId, projectProgress(outline, own)]));
}

function presentModules(catalogue: Catalogue, people: readonly CourseProgress[]): Desk['modules'] {
  const { modules } = catalogue.programme;
  return countProgress(projectProgress(courseOutline(catalogue), []), people).map((counts) => {
    const module = modules.find(({ number }) => number === counts.number);
    const titleOf = (id: string) => module?.topics.find((topic) => topic.id === id)?.title ?? id;
    return {
      ...counts,
      title: module?.title ?? '',
      topics: counts.topics.map((topic) => ({ ...topic, title: titleOf(topic.id) })),
    };
  });
}

async function presentStuck(
  tx: Tx,
  {
    cohort,
    members,
    progress,
    still,
  }: {
    readonly cohort: DeskCohort;
    readonly members: readonly Member[];
    readonly progress: ReadonlyMap<string, CourseProgress>;
    readonly still: number;
  },
): Promise<Desk['stuck']> {
  const tries = await listTries(
    tx,
    members.map(({ personId }) => personId),
  );
  const steps = members.map(({ personId, joinedAt, lastStepAt }) => ({
    personId,
    joinedAt,
    lastStepAt,
    isThrough: progress.get(personId)?.modules.every(({ state }) => state === 'passed') ?? false,
    tries: tries
      .filter((one) => one.personId === personId)
      .map(({ module, tries: count }) => ({ module, tries: count })),
  }));
  const startsAt = cohort.startsOn === null ? null : new Date(`${cohort.startsOn}T00:00:00Z`);
  return findStuck(steps, { now: await readNow(tx), startsAt, still }).flatMap(({ personId, daysStill, quizzes }) => {
    const member = members.find((one) => one.personId === personId);
    if (member === undefined) return [];
    return [
      {
        personId,
        name: member.displayName,
        audienceGroup: member.audienceGroup,
        lastStepAt: member.lastStepAt?.toISOString() ?? null,
        daysStill,
        quizzes: [...quizzes],
        writtenAt: member.writtenAt?.toISOString() ?? null,
      },
    ];
  });
}

function presentBeliefs(catalogue: Catalogue, { untilAt, held }: BeliefSnapshot): Desk['misconceptions'] {
  return {
    untilAt: untilAt.toISOString(),
    held: held.flatMap(({ slug, people, groups }) => {
      const known = catalogue.misconceptions.find((misconception) => misconception.slug === slug);
      if (known === undefined) return [];
      const topics = linkTopics(catalogue, known.topics);
      return [{ slug, belief: known.belief, topics, people, groups: [...groups] }];
    }),
  };
}

/** What to talk about: the most common misconceptions, and discussions that wait for an end. */
async function proposePrompts(
  tx: Tx,
  {
    cohortId,
    catalogue,
    beliefs,
  }: { readonly cohortId: string; readonly catalogue: Catalogue; readonly beliefs: BeliefSnapshot },
): Promise<Desk['prompts']> {
  const fromBeliefs = beliefs.held.slice(0, mostPrompts).flatMap(({ slug }) => {
    const known = catalogue.misconceptions.find((misconception) => misconception.slug === slug);
    if (known === undefined) return [];
    const question = `“${known.belief}” Let two people argue for it for a minute, then two against. What would have to be true for it to hold?`;
    return [{ kind: 'misconception' as const, slug, question, aim: known.harm }];
  });
  const fromDiscussions = (await listOpenDiscussions(tx, cohortId)).map(({ id, title, posts }) => ({
    kind: 'discussion' as const,
    discussionId: id,
    title,
    posts,
  }));
  return [...fromBeliefs, ...fromDiscussions];
}
