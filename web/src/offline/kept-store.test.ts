import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cachePrefix, indexAddress, type KeptIndex } from './kept-index.ts';

const index: KeptIndex = { owner: 'o', version: 'v', modules: [] };
const name = cachePrefix + index.version;

beforeEach(() => {
  const cache = { match: async (address: string) => (address === indexAddress ? Response.json(index) : undefined) };
  const names = new Set([name]);
  vi.stubGlobal('caches', {
    keys: async () => [...names],
    open: async () => cache,
    delete: async (gone: string) => names.delete(gone),
  });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => undefined } });
});

afterEach(() => vi.unstubAllGlobals());

it('knows what is kept', async () => {
  const { readKept } = await freshStore();

  expect(await readKept()).toEqual(index);
});

it('lets nothing come back that was wiped while it was being read', async () => {
  const { readKept, wipeKept } = await freshStore();
  const early = readKept();

  await wipeKept();

  expect(await early).toBeNull();
  expect(await readKept()).toBeNull();
});

it('knows at once what was kept while it was being read', async () => {
  const { readKept, setKept } = await freshStore();
  const newer: KeptIndex = { ...index, version: 'newer' };
  const early = readKept();

  setKept(newer);

  expect(await early).toEqual(newer);
});

/** The store keeps its knowledge in its module: each test has one of its own. */
async function freshStore() {
  vi.resetModules();
  return import('./kept-store.ts');
}
