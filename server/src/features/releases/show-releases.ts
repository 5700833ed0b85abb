import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { type Cohort, listCohorts } from '../../content/cohorts.ts';
import type { Context } from '../../context.ts';
import { type ListedRelease, listReleases } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/releases']['response']>;

/** Releases and cohorts, for the page on which an administrator moves one to the other. */
export async function showReleases(context: Context): Promise<Answer> {
  const { staff } = context.databases;
  const [releases, cohorts] = await Promise.all([listReleases(staff), listCohorts(staff)]);
  return {
    newest: context.contentRelease,
    releases: releases.map(presentRelease),
    cohorts: await Promise.all(cohorts.map((cohort) => presentCohort(context, cohort))),
  };
}

function presentRelease(release: ListedRelease): Answer['releases'][number] {
  const { hash, programRelease, isBankPrivate, firstLoadedAt, fileCount, bytes, counts } = release;
  return {
    hash,
    programRelease,
    isBankPrivate,
    firstLoadedAt: firstLoadedAt.toISOString(),
    kept:
      fileCount === null || counts === null
        ? null
        : {
            files: fileCount,
            kilobytes: Math.round((bytes ?? 0) / 100) / 10,
            completeTopics: counts.completeTopics,
            practiceQuestions: counts.practiceQuestions,
            standards: counts.standards,
            incidents: counts.incidents,
            terms: counts.terms,
            cases: counts.cases,
            words: counts.words,
          },
  };
}

async function presentCohort(context: Context, cohort: Cohort): Promise<Answer['cohorts'][number]> {
  const { id, title, release, createdAt, movedAt } = cohort;
  const isNewest = release === context.contentRelease;
  return {
    id,
    title,
    release,
    createdAt: createdAt.toISOString(),
    movedAt: movedAt.toISOString(),
    isServed: isNewest || (await context.earlierReleases.find(release)) !== null,
  };
}
