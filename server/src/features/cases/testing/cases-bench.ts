import { afterAll, beforeEach } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aCase } from '../../../testing/a-case.ts';
import { aCatalogue } from '../../../testing/a-catalogue.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';
import { casePlayer } from './case-player.ts';

/** The application on a database of its own, with a new learner for every test; closed when the file ends. */
export async function openCasesBench() {
  let learner: SignedIn;
  const database = await aDatabase();
  const context = aContext(database, { catalogue: { ...aCatalogue(), cases: [aCase()] } });
  const app = await buildApp(context);
  // Everybody's rows are their own, so a new learner is a new world.
  beforeEach(async () => {
    learner = await signInAs(context);
  });

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  const player = (who = learner, on = app) => casePlayer(on, who);

  return { context, app, learner: () => learner, player };
}
