// npm run screens [NAME...]: every page at two widths, light and dark, as PNGs and one contact sheet under screens/; with
// names only those scenes and what they go on from, beside the pictures that are there. Fails when a scene does.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../e2e/app/browser.ts';
import { startApp } from '../e2e/app/start-app.ts';
import { readDemoAccount } from '../e2e/steps/demo-accounts.ts';
import { signIn } from '../e2e/steps/sign-in.ts';
import { benchScenes } from './screens/bench-scenes.ts';
import { caseScenes } from './screens/case-scenes.ts';
import { certificateScenes } from './screens/certificate-scenes.ts';
import { chooseScenes } from './screens/choose-scenes.ts';
import { contactSheet } from './screens/contact-sheet.ts';
import { examScenes } from './screens/exam-scenes.ts';
import { labScenes } from './screens/lab-scenes.ts';
import { learningScenes } from './screens/learning-scenes.ts';
import { peopleScenes } from './screens/people-scenes.ts';
import { liveScenes } from './screens/live-scenes.ts';
import { practiceScenes } from './screens/practice-scenes.ts';
import { publicScenes } from './screens/public-scenes.ts';
import { staffScenes } from './screens/staff-scenes.ts';
import { workScenes } from './screens/work-scenes.ts';
import { picturesOf } from './screens/pictures-of.ts';
import { type Fault, takeScenesOf } from './screens/take-scenes-of.ts';

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

const names = process.argv.slice(2);
const chosen = chooseScenes(scenes, names);

if (names.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { file } of chosen.flatMap(picturesOf)) await rm(join(folder, file), { force: true });
const app = await startApp({ isDemo: true });
const browser = await openBrowser(app.origin);
const faults: Fault[] = [];
try {
  // Everybody signs in once (a code of an authenticator app works once) and goes through their scenes in order.
  for (const who of new Set(chosen.map((scene) => scene.who))) {
    const { context } = await browser.newPerson();
    const page = await context.newPage();
    if (who !== 'stranger') await signIn(page, readDemoAccount(app.output(), who));
    faults.push(...(await takeScenesOf(page, { scenes: chosen.filter((scene) => scene.who === who), folder })));
    await context.close();
  }
  if (names.length === 0) await takeReadmePicture();
} finally {
  await browser.close();
  await app.stop();
}

const pictures = scenes.flatMap(picturesOf).filter(({ file }) => existsSync(join(folder, file)));
await writeFile(join(folder, 'index.html'), contactSheet(pictures));
console.log(`${pictures.length} pictures; open screens/index.html`);
if (faults.length > 0) {
  for (const { name, reason } of faults) console.error(`\n${name}: ${reason}`);
  console.error(`\n${faults.length} of ${chosen.length} scenes failed: ${faults.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

async function takeReadmePicture(): Promise<void> {
  const { context } = await browser.newPerson({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(root, 'docs/screenshot.png') });
  await context.close();
}
