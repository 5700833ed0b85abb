import { buildApp } from '../app.ts';
import { adoptRelease } from '../content/adopt-release.ts';
import { loadContent } from '../content/load-content.ts';
import { openDatabases } from '../db/database.ts';
import { loadSecrets } from '../secrets.ts';
import { aContext } from './a-context.ts';

/** What the content bench tells the process that it measures. */
export type ContentServerOptions = {
  readonly urls: Readonly<Record<'auth' | 'candidate' | 'staff', string>>;
  readonly secretsFile: string;
  readonly contentDirectory: string;
};

/** The whole application with real content, in a process of its own. Prints its port. */
async function main({ urls, secretsFile, contentDirectory }: ContentServerOptions): Promise<void> {
  const databases = openDatabases((role) => urls[role]);
  const content = await loadContent({ contentDirectory, privateBankDirectory: null, today: '2026-11-21' });
  await adoptRelease(databases.staff, { content, programRelease: 'bench', isFollowing: true });
  const context = aContext(
    { url: (role) => urls[role] },
    {
      databases,
      secrets: await loadSecrets(secretsFile),
      catalogue: content.catalogue,
      contentRelease: content.release,
    },
  );
  const app = await buildApp(context);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`${new URL(address).port}\n`);
}

// Written by bench/content.ts.
await main(JSON.parse(process.argv[2] ?? '{}') as ContentServerOptions);
