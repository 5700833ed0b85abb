import { findReleaseFiles } from '../../content/read-release.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { compareFiles, type FileChange } from './compare-files.ts';

/** Which learning files differ between two kept releases. @throws Problem `not-found` */
export async function compareReleases(
  context: Context,
  { release, since }: { readonly release: string; readonly since: string },
): Promise<{ files: FileChange[]; unchanged: number }> {
  const { staff } = context.databases;
  const [after, before] = await Promise.all([findReleaseFiles(staff, release), findReleaseFiles(staff, since)]);
  if (after === null || before === null)
    throw new Problem('not-found', 'The files of this release were not kept, so it cannot be compared.');
  const { files, unchanged } = compareFiles({ before, after });
  return { files: [...files], unchanged };
}
