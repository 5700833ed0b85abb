import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium to test with: CMDSP_CHROMIUM, as `npm test` names one, else where Debian puts it; null where there is none. */
export function chromiumPath(): string | null {
  return [process.env['CMDSP_CHROMIUM'] ?? '', ...places].find((place) => existsSync(place)) ?? null;
}
