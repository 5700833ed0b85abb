import { existsSync } from 'node:fs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';

// Debian's shell is the same engine without windows, tabs and menus, and takes an eighth less time for all journeys.
const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const fonts = ['fonts-noto-core', 'fonts-noto-cjk'];

/** A Chromium to test with: named in CMDSP_CHROMIUM, found, or installed on Debian as root; null where none can be had. */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) return null;
  say('   Installing Chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, ...fonts], { env });
    if (code === 0) break;
  }
  return findChromium();
}

/** The Chromium that is here: named in CMDSP_CHROMIUM, or where a distribution puts one; null where there is none. */
export function findChromium() {
  const named = process.env.CMDSP_CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  return places.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path)) ?? null;
}
