import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/**
 * Fails with rule, element and reason of everything that axe finds on the page as it is now. The test goes on, so that
 * one run names all pages. `asked`: after a change of scheme the colours alone, which is all that it changes.
 */
export async function expectNoAxeViolations(page: Page, asked: keyof typeof rules = 'all'): Promise<void> {
  // Through the debugger, because the page's own policy rightly refuses foreign scripts; once a document, because half a
  // megabyte takes longer to read than most pages to check.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const preload = await areSheetsReadable(page);
  const found = await page.evaluate(
    async ([{ type, values }, isPreloading]) => {
      const injected = (globalThis as unknown as { axe: typeof axe }).axe; // put there by the line above
      const { violations } = await injected.run(document, {
        runOnly: { type, values: [...values] },
        resultTypes: ['violations'],
        preload: isPreloading,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ')})`),
      );
    },
    [rules[asked], preload] as const,
  );
  expect.soft(found, `axe at ${page.url()}`).toEqual([]);
}

/**
 * Waits until every stylesheet has come and can be read, twice in a row with an idle moment between. Axe reads the
 * sheets of the document; one that cannot be read (its fetch broke off, say of a page fetched ahead while the network
 * was cut) it fetches itself and puts in as an inline style, which the page's policy refuses with an error on the
 * console. Where a sheet stays unreadable, because the network still is away, axe must go without reading them: then
 * only its rule on locked orientation does not run.
 */
async function areSheetsReadable(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const patienceMilliseconds = navigator.onLine ? 5000 : 0;
    const begun = performance.now();
    let inARow = 0;
    do {
      inARow = haveAllCome() ? inARow + 1 : 0;
      if (inARow === 2) return true;
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
      if (inARow === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    } while (inARow > 0 || performance.now() - begun < patienceMilliseconds);
    return false;

    function haveAllCome(): boolean {
      const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
      return [...links].every(({ sheet }) => sheet !== null) && [...document.styleSheets].every(isReadable);
    }

    function isReadable(sheet: CSSStyleSheet): boolean {
      try {
        return sheet.cssRules.length >= 0;
      } catch {
        return false;
      }
    }
  });
}
