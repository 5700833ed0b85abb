import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';
import { takePictures } from './take-pictures.ts';

/** What is wrong with a scene: it has no pictures, or its page is wider than the window. */
export type Fault = { readonly name: string; readonly reason: string };

/**
 * Takes the scenes of one person in their order. A scene that goes on from one that failed is not tried: its pictures
 * would show some other page. The next scene with an address of its own is tried again.
 */
export async function takeScenesOf(
  page: Page,
  { scenes, folder }: { scenes: readonly Scene[]; folder: string },
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  let broken: string | null = null;
  for (const scene of scenes) {
    if (scene.path !== undefined) broken = null;
    if (broken !== null) {
      faults.push({ name: scene.name, reason: `goes on from ${broken}, which failed` });
      continue;
    }
    try {
      const tooWide = await takePictures(page, { scene, folder });
      if (tooWide.length > 0) faults.push({ name: scene.name, reason: `scrolls sideways: ${tooWide.join(', ')}` });
    } catch (error) {
      broken = scene.name;
      faults.push({ name: scene.name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return faults;
}
