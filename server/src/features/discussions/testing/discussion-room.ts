import { randomUUID } from 'node:crypto';
import type { Context } from '../../../context.ts';
import { newId } from '../../../db/uuid.ts';
import type { App } from '../../../http/app-type.ts';
import { aBrowser, type TestBrowser } from '../../../testing/a-browser.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';

/** Somebody with a browser of their own. */
export type Talker = SignedIn & { readonly browser: TestBrowser };

/** A post as tests look at it. */
export type SeenPost = {
  readonly id: string;
  readonly sequence: number;
  readonly state: string;
  readonly text: string | null;
  readonly author: { readonly name: string; readonly arguesAs: string | null };
  readonly may: Readonly<Record<string, boolean>>;
} & Readonly<Record<string, unknown>>;

/** Makes cohorts, people in them, and what they write. */
export function discussionRoom(context: Context, app: App) {
  const { staff } = context.databases;
  const openBrowser = (person: SignedIn): Talker => ({ ...person, browser: aBrowser(app, person.cookie) });
  return {
    async aCohort(): Promise<string> {
      const release = 'f'.repeat(64);
      await staff
        .insertInto('contentReleases')
        .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const id = `cohort-${randomUUID()}`;
      await staff.insertInto('cohorts').values({ id, title: 'Spring', release }).execute();
      return id;
    },
    async aMember(cohortId: string, legalName = 'Ana Silva'): Promise<Talker> {
      const person = await signInAs(context, { legalName });
      await staff.insertInto('cohortMembers').values({ personId: person.personId, cohortId }).execute();
      return openBrowser(person);
    },
    async aFacilitator(cohortId: string | null, legalName = 'Fatima Facilitator'): Promise<Talker> {
      const person = await signInAs(context, { roles: ['facilitator'], legalName, isAgreementAccepted: false });
      if (cohortId !== null)
        await staff
          .insertInto('cohortFacilitators')
          .values({ id: newId(), cohortId, personId: person.personId, assignedBy: null })
          .execute();
      return openBrowser(person);
    },
    async anAdministrator(): Promise<Talker> {
      return openBrowser(await signInAs(context, { roles: ['administrator'], isAgreementAccepted: false }));
    },
    async open(who: Talker, parts: object = {}): Promise<string> {
      const id = randomUUID();
      const place = { kind: 'topic', id: '1.1' };
      const answer = await who.browser.call(`PUT /api/discussions/${id}`, {
        kind: 'question',
        place,
        title: 'Who owns the gateway?',
        ...parts,
      });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return (answer.body as { id: string }).id; // as the contract says
    },
    async write(who: Talker, discussion: string, parts: object = {}): Promise<string> {
      const id = randomUUID();
      const answer = await send(who, discussion, id, parts);
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return id;
    },
    send,
    async posts(who: Talker, discussion: string): Promise<readonly SeenPost[]> {
      const { body } = await who.browser.call(`GET /api/discussions/${discussion}`);
      return (body as { posts: SeenPost[] }).posts; // as the contract says
    },
  };
}

async function send(who: Talker, discussion: string, id: string, parts: object = {}) {
  return who.browser.call(`PUT /api/discussions/${discussion}/posts/${id}`, {
    revision: 0,
    text: 'The ward owns it.',
    ...parts,
  });
}
