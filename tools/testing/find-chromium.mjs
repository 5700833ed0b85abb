import { existsSync } from 'node:fs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium to test with: named in CMDSP_CHROMIUM, found, or installed on Debian as root; null where none can be had. */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) return null;
  say('   Installing Chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
    { env },
  );
  return findChromium();
}

function findChromium() {
  const named = process.env.CMDSP_CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  return places.find((place) => existsSync(place)) ?? null;
}
