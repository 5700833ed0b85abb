import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picturesOf } from './pictures-of.ts';
import { type Look, looks, type Scene } from './scene.ts';
import { watchRequests } from './watch-requests.ts';

/**
 * Brings a page into the state of a scene and takes its pictures, one for each look.
 * @returns the pictures on which the page is wider than its window, which no picture shows
 */
export async function takePictures(
  page: Page,
  { scene, folder }: { scene: Scene; folder: string },
): Promise<readonly string[]> {
  const requests = watchRequests(page);
  await wear(page, firstLook);
  if (scene.path !== undefined) {
    // The scene before may have cut the connection.
    await page.context().setOffline(false);
    await page.goto(scene.path);
  }
  await scene.prepare?.(page);
  await requests.settle();
  requests.stop();
  const tooWide: string[] = [];
  for (const picture of picturesOf(scene)) {
    await wear(page, picture);
    if (scene.isWhole !== false) await stretch(page, picture);
    await page.screenshot({ path: join(folder, picture.file) });
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > picture.width) tooWide.push(picture.file);
  }
  await wear(page, firstLook);
  return tooWide;
}

const firstLook: Look = looks[0] ?? { width: 1440, height: 900, colorScheme: 'light' };

async function wear(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  // What scrolls for itself is painted a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * A window as high as the page, so that bars stand at its edges and not in the middle of the picture. Parts that scroll by
 * themselves grow with the window and the page with them, so it is measured again until it no longer grows.
 */
async function stretch(page: Page, { width, height }: Look): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  let [tall, whole] = [0, height];
  for (let round = 0; round < 4 && whole > tall; round++) {
    tall = whole;
    await page.setViewportSize({ width, height: tall });
    whole = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 12_000);
  }
}
