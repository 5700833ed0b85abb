import type { Catalogue } from '@cmdsp/content';
import type { Context } from '../../context.ts';

/** The content in which a capstone was begun, so that nothing changes under its writer; the newest where that is gone. */
export async function catalogueOf(
  { catalogue, contentRelease, earlierReleases }: Context,
  release: string,
): Promise<Catalogue> {
  if (release === contentRelease) return catalogue;
  const earlier = await earlierReleases.find(release);
  return earlier !== null && earlier.capstones.length > 0 ? earlier : catalogue;
}
