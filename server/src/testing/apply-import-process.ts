import { readConfig } from '../config.ts';
import { applyImport } from '../features/cohorts/apply-import.ts';
import { aContext } from './a-context.ts';

// Applies an import in a process of its own, so that a test can end it in the middle. Told what by its one argument.

const told = JSON.parse(process.argv[2] ?? '') as {
  readonly urls: Readonly<Record<'auth' | 'candidate' | 'staff', string>>;
  readonly cohortId: string;
  readonly importId: string;
  readonly by: string;
}; // as the test writes it
const context = aContext({ url: (role) => told.urls[role] }, { config: readConfig({}, []) });
await applyImport(context, told);
await context.databases.close();
