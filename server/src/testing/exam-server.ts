import { flushCompileCache } from 'node:module';
import { buildApp } from '../app.ts';
import { openDatabases } from '../db/database.ts';
import { loadSecrets } from '../secrets.ts';
import { openSittings } from '../sittings/open-sittings.ts';
import { anExamCatalogue } from './a-bank.ts';
import { answerBeforeCommit } from './answer-before-commit.ts';
import { aContext } from './a-context.ts';

/** What the fault tests tell the process that they will kill. */
export type ExamServerOptions = {
  readonly urls: Readonly<Record<'auth' | 'candidate' | 'staff', string>>;
  readonly secretsFile: string;
  readonly acknowledge: 'after-commit' | 'before-commit';
};

/** The whole application on a test database, in a process of its own. Prints its port. */
async function main(options: ExamServerOptions): Promise<void> {
  const { urls, secretsFile, acknowledge } = options;
  const secrets = await loadSecrets(secretsFile);
  const opened = openDatabases((role) => urls[role]);
  const isEarly = acknowledge === 'before-commit';
  const databases = isEarly ? { ...opened, candidate: answerBeforeCommit(opened.candidate) } : opened;
  const sittings = openSittings({ databases, secrets, acknowledge });
  const context = aContext(
    { url: (role) => urls[role] },
    { databases, secrets, sittings, catalogue: anExamCatalogue() },
  );
  const app = await buildApp(context);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  process.stdout.write(`${new URL(address).port}\n`);
  // Node would do this at the end, which a killed process never reaches.
  flushCompileCache();
}

// Written by start-exam-server.ts.
await main(JSON.parse(process.argv[2] ?? '{}') as ExamServerOptions);
