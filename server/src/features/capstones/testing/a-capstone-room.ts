import type { EndpointKey } from '@cmdsp/contract';
import type { Level } from '@cmdsp/marking';
import { buildApp } from '../../../app.ts';
import type { Context } from '../../../context.ts';
import type { StaffRole } from '../../../http/viewer.ts';
import { aBrowser, type Answered } from '../../../testing/a-browser.ts';
import { aCatalogue } from '../../../testing/a-catalogue.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { withClient } from '../../../testing/with-client.ts';
import { type Capstone, capstoneBench } from './capstone-bench.ts';

type SignedIn = Awaited<ReturnType<typeof signInAs>>;
type HandedIn = { readonly submissionId: string; readonly scriptId: string; readonly code: string };

const sought = ['design', 'risk-judgement', 'operations', 'communication'];
const subject = 'a-pump';

/** Digits as levels of the four criteria of the test's rubric: "3334". */
export function levelsOf(digits: string): Record<string, Level> {
  return Object.fromEntries(sought.map((id, place) => [id, Number(digits.charAt(place)) as Level])); // digits of a test are levels
}

/** What a marker of the room says of the whole. */
export function overallOf(digits: string): string {
  return `The plan of level ${digits} names what it leans on.`;
}

/** A program with a capstone that its scheme asks for, and what happens to capstones from the dossier to the release. */
export async function aCapstoneRoom({
  catalogue = aCatalogue(),
  ...parts
}: Partial<Pick<Context, 'catalogue' | 'labs'>> = {}) {
  const database = await aDatabase();
  const requirements = [{ id: 'capstone', kind: 'capstone' as const, title: 'Capstone', status: 'required' as const }];
  const certification = { ...catalogue.programme.certification, requirements };
  const context = aContext(database, {
    catalogue: { ...catalogue, programme: { ...catalogue.programme, certification } },
    ...parts,
  });
  const app = await buildApp(context);
  const call = (who: SignedIn, key: string, body?: unknown): Promise<Answered> =>
    aBrowser(app, who.cookie).call(key as EndpointKey, body); // as the tests write them
  const run = (statement: string, values: readonly unknown[] = []) =>
    withClient(database.connectionString, async (client) => {
      await client.query('set search_path = cmdsp');
      return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
    });
  return {
    app,
    context,
    call,
    run,
    aCandidate: async () => {
      const who = await signInAs(context);
      return { ...who, ...capstoneBench(app, who.cookie) };
    },
    anOfficer: () => signInAs(context, { roles: ['officer'] }),
    /** Whoever marked before marks no more; these many new ones are calibrated for the case. */
    someMarkers: async (count: number, roles: readonly StaffRole[] = ['marker']): Promise<readonly SignedIn[]> => {
      await run(`update role_grants set revoked_at = now(), revoke_reason = 'Test' where role = 'marker'`);
      const markers = [];
      for (let made = 0; made < count; made += 1) {
        const marker = await signInAs(context, { roles });
        const levels = levelsOf('3333');
        await call(marker, `POST /api/marking/calibrations/capstone/${subject}`, { one: levels, two: levels });
        markers.push(marker);
      }
      return markers;
    },
    /** Goes from a frozen dossier to the hand-in. */
    handIn: async (candidate: ReturnType<typeof capstoneBench>): Promise<HandedIn & { readonly round: Round }> => {
      await candidate.toEvent();
      await candidate.toDefence();
      const { rounds } = await candidate.call<Capstone>('POST /api/capstone/hand-in');
      const [round] = rounds;
      if (round === undefined) throw new TypeError('Nothing was handed in');
      const { submissionId } = round;
      const [script] = await run('select id, code from scripts where submission_id = $1', [submissionId]);
      return { submissionId, round, scriptId: String(script?.['id']), code: String(script?.['code']) };
    },
    /** Saves a whole mark and gives it, as the page of a script does. */
    mark: async (marker: SignedIn, code: string, digits: string, more: object = {}): Promise<Answered> => {
      const path = `/api/marking/scripts/${code}`;
      await call(marker, `PUT ${path}/mark`, {
        levels: levelsOf(digits),
        comments: { overall: overallOf(digits), passages: [] },
        gate: { isHarm: false, reason: '', passage: null },
        note: 'Read twice.',
        revision: 0,
        ...more,
      });
      return call(marker, `POST ${path}/giving`, { revision: 1 });
    },
    stateOf: async (scriptId: string) =>
      (await run('select state from scripts where id = $1', [scriptId]))[0]?.['state'],
    close: async () => {
      await app.close();
      await context.sittings.close();
      await context.databases.close();
      await database.drop();
    },
  };
}

type Round = Capstone['rounds'][number];
