import type { Catalogue } from '@cmdsp/content';
import type { Context } from '../context.ts';
import type { Viewer } from '../http/viewer.ts';

const contexts = new WeakMap<Context, Map<string, Context>>();

/**
 * What a use case works with for this viewer: the same context, with the catalogue of the release that the viewer's
 * cohort learns from. Everything about learning goes through it; the examination, the scheme and what strangers see
 * are those of the newest release, which `context` itself holds.
 */
export async function contextOf(context: Context, viewer: Viewer): Promise<Context> {
  const release = viewer.kind === 'person' ? viewer.contentRelease : null;
  if (release === null || release === context.contentRelease) return context;
  const catalogue = await context.earlierReleases.find(release);
  return catalogue === null ? context : contextAt(context, { release, catalogue });
}

/** The catalogue of the release that the viewer's cohort learns from. */
export async function catalogueOf(context: Context, viewer: Viewer): Promise<Catalogue> {
  return (await contextOf(context, viewer)).catalogue;
}

function contextAt(context: Context, { release, catalogue }: { release: string; catalogue: Catalogue }): Context {
  const known = contexts.get(context) ?? new Map<string, Context>();
  contexts.set(context, known);
  const found = known.get(release) ?? { ...context, catalogue, contentRelease: release };
  known.set(release, found);
  return found;
}
