// npm run screens: every page at two widths, light and dark, as PNGs and one contact sheet under screens/.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../e2e/app/browser.ts';
import { startApp } from '../e2e/app/start-app.ts';
import { readDemoAccount } from '../e2e/steps/demo-accounts.ts';
import { signIn } from '../e2e/steps/sign-in.ts';
import { benchScenes } from './screens/bench-scenes.ts';
import { caseScenes } from './screens/case-scenes.ts';
import { certificateScenes } from './screens/certificate-scenes.ts';
import { contactSheet, type Picture } from './screens/contact-sheet.ts';
import { examScenes } from './screens/exam-scenes.ts';
import { labScenes } from './screens/lab-scenes.ts';
import { learningScenes } from './screens/learning-scenes.ts';
import { peopleScenes } from './screens/people-scenes.ts';
import { liveScenes } from './screens/live-scenes.ts';
import { practiceScenes } from './screens/practice-scenes.ts';
import { publicScenes } from './screens/public-scenes.ts';
import { staffScenes } from './screens/staff-scenes.ts';
import { workScenes } from './screens/work-scenes.ts';
import { takePictures } from './screens/take-pictures.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'screens');
const scenes = [
  ...publicScenes,
  ...learningScenes,
  ...practiceScenes,
  ...peopleScenes,
  ...caseScenes,
  ...labScenes,
  ...benchScenes,
  ...workScenes,
  ...examScenes,
  ...certificateScenes,
  ...liveScenes,
  ...staffScenes,
];

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const app = await startApp({ isDemo: true });
const browser = await openBrowser(app.origin);
try {
  const pictures: Picture[] = [];
  // Everybody signs in once (a code of an authenticator app works once) and goes through their scenes in order.
  for (const who of new Set(scenes.map((scene) => scene.who))) {
    const { context } = await browser.newPerson();
    const page = await context.newPage();
    if (who !== 'stranger') await signIn(page, readDemoAccount(app.output(), who));
    for (const scene of scenes.filter((candidate) => candidate.who === who)) {
      try {
        pictures.push(...(await takePictures(page, { scene, folder })));
      } catch (error) {
        console.log(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
      }
    }
    await context.close();
  }
  await writeFile(join(folder, 'index.html'), contactSheet(pictures));
  await takeReadmePicture();
  console.log(`${pictures.length} pictures; open screens/index.html`);
} finally {
  await browser.close();
  await app.stop();
}

async function takeReadmePicture(): Promise<void> {
  const { context } = await browser.newPerson({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(root, 'docs/screenshot.png') });
  await context.close();
}
