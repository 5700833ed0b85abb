import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Picture } from './contact-sheet.ts';
import { type Look, looks, type Scene } from './scene.ts';

/** Brings a page into the state of a scene and takes its pictures, one for each look. */
export async function takePictures(page: Page, { scene, folder }: { scene: Scene; folder: string }): Promise<Picture[]> {
  await wear(page, firstLook);
  if (scene.path !== undefined) {
    // The scene before may have cut the connection.
    await page.context().setOffline(false);
    await page.goto(scene.path);
  }
  await scene.prepare?.(page);
  // What is asked for on purpose and never comes (a loading page) would never be idle.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  const pictures: Picture[] = [];
  for (const look of looks) {
    const { width, colorScheme } = look;
    const file = `${scene.name}-${width}-${colorScheme}.png`;
    await wear(page, look);
    if (scene.isWhole !== false) await stretch(page, look);
    await page.screenshot({ path: join(folder, file) });
    pictures.push({ file, name: scene.name, width, colorScheme });
  }
  await wear(page, firstLook);
  return pictures;
}

const firstLook: Look = looks[0] ?? { width: 1440, height: 900, colorScheme: 'light' };

async function wear(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
}

/** A window as high as the page, so that bars stand at its edges and not in the middle of the picture. */
async function stretch(page: Page, { width, height }: Look): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), 12_000) });
}
