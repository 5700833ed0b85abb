import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DemoPerson, demoPeople } from './demo-people.ts';

const schema = z.record(z.string(), z.object({ password: z.string(), secret: z.string() }));

/** What a demonstration account signs in with. */
export type DemoCredentials = { readonly password: string; readonly secret: string };

const words =
  `amber anchor badger basil beacon birch bramble candle cedar cobalt copper coral cricket delta ember falcon
  fern flint garnet ginger glacier harbor hazel heron indigo iris ivory jasper juniper kestrel lagoon lantern larch
  lemon lilac linen lupin maple marble meadow mint moss nutmeg oak olive onyx opal orchid otter pebble pepper pine
  plum poplar quartz quill raven reed ripple robin russet saffron sage sparrow spruce tansy teal thistle timber topaz
  tulip velvet walnut willow wren yarrow`.split(/\s+/);

/**
 * The random passwords and authenticator secrets of the demonstration, kept in the data directory (mode 0600) so that
 * every start prints the same ones.
 */
export async function demoCredentials(dataDirectory: string): Promise<ReadonlyMap<DemoPerson['key'], DemoCredentials>> {
  const file = join(dataDirectory, 'demo-accounts.json');
  const stored = await readFile(file, 'utf8').then(
    (text) => schema.safeParse(JSON.parse(text)).data ?? {},
    () => ({}) as z.infer<typeof schema>, // not there yet
  );
  const entries = demoPeople.map(
    ({ key }) => [key, stored[key] ?? { password: aPassword(), secret: aSecret() }] as const,
  );
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`, { mode: 0o600 });
  return new Map(entries);
}

/** Five words of 80 and three digits: about 41 bits, enough for accounts that only this machine can reach. */
function aPassword(): string {
  const chosen = Array.from({ length: 5 }, () => words[randomInt(words.length)] ?? '');
  return `${chosen.join('-')}-${randomInt(100, 1000)}`;
}

function aSecret(): string {
  return randomBytes(15).toString('base64url');
}
