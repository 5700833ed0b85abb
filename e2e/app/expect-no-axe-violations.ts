import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with rule, element and reason of everything that axe finds on the page as it is now. The test goes on, so that
 * one run names all pages.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Through the debugger, because the page's own policy rightly refuses foreign scripts.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const injected = (globalThis as unknown as { axe: typeof axe }).axe; // put there by the line above
    const { violations } = await injected.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ')})`),
    );
  }, tags);
  expect.soft(found, `axe at ${page.url()}`).toEqual([]);
}
