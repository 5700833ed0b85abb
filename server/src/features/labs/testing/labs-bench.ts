import type { AnyLab } from '@cmdsp/labs';
import { afterAll, beforeEach } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aCatalogue } from '../../../testing/a-catalogue.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { aLab, aLabText } from '../../../testing/a-lab.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';
import { labPlayer } from './lab-player.ts';

/** The application with one lab on a database of its own, and a new learner for every test; closed when the file ends. */
export async function openLabsBench(lab: AnyLab = aLab) {
  let learner: SignedIn;
  const database = await aDatabase();
  const context = aContext(database, { catalogue: { ...aCatalogue(), labs: [aLabText()] }, labs: [lab] });
  const app = await buildApp(context);
  beforeEach(async () => {
    learner = await signInAs(context);
  });
  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });
  return { context, app, database, learner: () => learner, player: (who = learner) => labPlayer(app, who) };
}
