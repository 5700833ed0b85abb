import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

const who = 'candidate-certified';

/** My bench: the list, the editor of each kind with what its engine asks about, and a finding that was followed. */
export const benchScenes: readonly Scene[] = [
  { name: 'bench', who, path: '/bench' },
  { name: 'bench-system', who, path: '/bench', prepare: openArtefact('Lyra P4: system') },
  { name: 'bench-system-tables', who, prepare: openTab('Tables') },
  { name: 'bench-threats', who, path: '/bench', prepare: openArtefact('Lyra P4: threats') },
  { name: 'bench-threats-register', who, prepare: openTab(/^Threats/) },
  { name: 'bench-threats-paths', who, prepare: openTab(/^Paths/) },
  { name: 'bench-risks', who, path: '/bench', prepare: openArtefact('Lyra P4: risks') },
  { name: 'bench-risk', who, prepare: (page) => page.getByRole('button', { name: 'Open R-01' }).click() },
  { name: 'bench-network', who, path: '/bench', prepare: openArtefact('Ward 6 North') },
  { name: 'bench-sbom', who, path: '/bench', prepare: openArtefact('Lyra P4: bill of materials') },
  { name: 'bench-sbom-finding', who, prepare: followFinding },
  { name: 'bench-advisory', who, path: '/bench', prepare: openArtefact('Lyra P4: advisory') },
  { name: 'bench-advisory-weakness', who, prepare: openTab('CVE-2026-90001') },
  { name: 'bench-text', who, prepare: openTab('Text (JSON)') },
];

function openArtefact(name: string) {
  return async (page: Page): Promise<void> => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('list', { name: 'Findings' }).waitFor();
  };
}

function openTab(name: string | RegExp) {
  return (page: Page): Promise<void> => page.getByRole('tab', { name }).click();
}

async function followFinding(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Findings' }).getByRole('button').first().click();
  await page.getByRole('region', { name: /^Component / }).waitFor();
}
