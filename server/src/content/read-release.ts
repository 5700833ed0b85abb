import type { Catalogue } from '@cmdsp/content';
import type { Database } from '../db/database.ts';
import { countContent } from './count-content.ts';
import { hashContent } from './hash-content.ts';
import { unpackFiles } from './pack-files.ts';
import type { ReadFiles } from './read-catalogue-apart.ts';

/** A release out of the database, or why this program cannot serve it. */
export type ReleaseReading =
  | { readonly kind: 'read'; readonly catalogue: Catalogue }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The learning files of a release, path -> text; null when they were never kept. */
export async function findReleaseFiles(db: Database, release: string): Promise<ReadonlyMap<string, string> | null> {
  const row = await db
    .selectFrom('contentReleaseFiles')
    .select(['files', 'learningHash'])
    .where('release', '=', release)
    .executeTakeFirst();
  if (row === undefined) return null;
  const files = await unpackFiles(row.files);
  return hashContent(files) === row.learningHash ? files : null;
}

/**
 * Reads a release that was kept, without its bank, which is never kept. Rules of today do not matter for texts of
 * yesterday; but a program that understands less of them than the one that kept them must not serve half a course.
 */
export async function readRelease(db: Database, release: string, readFiles: ReadFiles): Promise<ReleaseReading> {
  const files = await findReleaseFiles(db, release);
  if (files === null) return { kind: 'unreadable', reason: 'its files were not kept or are not what was kept' };
  const catalogue = await readFiles(files);
  if (catalogue === 'too-costly' || catalogue === 'busy')
    return { kind: 'unreadable', reason: 'reading it took more time or memory than it may' };
  if (catalogue === null) return { kind: 'unreadable', reason: 'this version of the program reads another format' };
  const row = await db
    .selectFrom('contentReleaseFiles')
    .select('counts')
    .where('release', '=', release)
    .executeTakeFirstOrThrow();
  const counts = countContent(catalogue);
  const isWhole =
    counts.completeTopics >= row.counts.completeTopics && counts.practiceQuestions >= row.counts.practiceQuestions;
  if (!isWhole) return { kind: 'unreadable', reason: 'this version of the program understands only a part of it' };
  return { kind: 'read', catalogue };
}
