import type { Page } from 'playwright-core';

/** Bytes that came over the network, heads of answers included; by what they are for. */
export type PageWeight = { readonly total: number; readonly byKind: Readonly<Record<string, number>> };

/**
 * What a topic page weighs in a browser with an empty cache, and what the next topic adds. `page` is signed in and stands
 * on no page of the application yet; both topics must be complete.
 */
export async function topicPageSize(
  page: Page,
  { origin, first, next }: { readonly origin: string; readonly first: string; readonly next: string },
): Promise<{ readonly first: PageWeight; readonly next: PageWeight }> {
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  let weights: Record<string, number> = {};
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type === 'Other' || type === 'Fetch' ? response.mimeType : type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other';
    weights[kind] = (weights[kind] ?? 0) + encodedDataLength;
  });
  const weigh = async (visit: () => Promise<unknown>): Promise<PageWeight> => {
    weights = {};
    await visit();
    await page.getByRole('group', { name: 'Lecture' }).waitFor();
    await page.waitForLoadState('networkidle');
    return { total: Object.values(weights).reduce((sum, bytes) => sum + bytes, 0), byKind: { ...weights } };
  };
  const firstWeight = await weigh(() => page.goto(`${origin}/learn/topics/${first}`));
  const nextWeight = await weigh(async () => {
    const link = page
      .getByRole('navigation', { name: 'Neighbouring topics' })
      .getByRole('link', { name: new RegExp(`^${next} `) });
    await link.click();
    await page.waitForURL(`${origin}/learn/topics/${next}`);
  });
  await session.detach();
  return { first: firstWeight, next: nextWeight };
}
