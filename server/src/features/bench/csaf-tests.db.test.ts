import { performance } from 'node:perf_hooks';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { anAdvisory } from '../../../../packages/workbench/src/advisory/testing/an-advisory.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openAppForFile } from '../../testing/open-app-for-file.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

// The tests of CSAF 2.0 for an advisory of one's own.

let context: Context;
let app: App;
let owner: SignedIn;

const opened = openAppForFile();

beforeAll(() => {
  ({ app, context } = opened());
});

beforeEach(async () => {
  owner = await signInAs(context);
});

const ask = (document: unknown, who = owner) =>
  app.inject({ method: 'POST', url: '/api/bench/csaf-tests', headers: { cookie: who.cookie }, payload: { document } });
const artefacts = () => app.inject({ url: '/api/bench/artefacts', headers: { cookie: owner.cookie } });

// This comes first: afterwards the library is loaded.
test('answer others meanwhile, and find what is wrong by its place', async () => {
  const contradicted = anAdvisory({
    vulnerability: { product_status: { known_affected: ['P-1', 'P-2'], fixed: ['P-2'] } },
  });
  const before = performance.eventLoopUtilization();
  let isDone = false;
  const asked = ask(contradicted).finally(() => {
    isDone = true;
  });

  let others = 0;
  while (!isDone && others < 5) {
    expect((await artefacts()).statusCode).toBe(200);
    others += 1;
  }
  const answer = await asked;

  expect(others).toBe(5);
  // A share of the time, whatever the machine: loaded in this thread it is nearly all of it.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(answer.json()).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({
        test: '6.1.6',
        kind: 'mandatory',
        path: expect.stringMatching(/^\/vulnerabilities\/0/),
      }),
    ]) as unknown,
    leftOut: [{ test: '6.3.6' }, { test: '6.3.7' }, { test: '6.3.8' }],
  });
});

test('find nothing mandatory in a sound advisory, and keep nothing', async () => {
  const answer = (await ask(anAdvisory())).json<{ findings: { kind: string }[]; total: number }>();

  expect(answer.findings.filter(({ kind }) => kind === 'mandatory')).toEqual([]);
  expect(answer.total).toBe(answer.findings.length);
  expect((await artefacts()).json()).toMatchObject({ artefacts: [] });
});

test('count everything and send the first thousand', async () => {
  const notes = Array.from({ length: 2000 }, () => ({ category: 'none' }));

  const answer = (await ask({ document: { notes } })).json<{ findings: unknown[]; total: number }>();

  expect(answer.findings).toHaveLength(1000);
  expect(answer.total).toBeGreaterThan(1000);
});

test('refuse what is too large or is missing', async () => {
  expect((await ask('a'.repeat(1024 * 1024))).json()).toMatchObject({ status: 413, code: 'body-too-large' });
  expect((await ask(undefined)).json()).toMatchObject({ status: 400, code: 'request-malformed' });
});

test('are run ten times a minute for one person, and for the next one all the same', async () => {
  const answers = [];
  for (let time = 0; time < 11; time += 1) answers.push(await ask({ document: {} }));
  const other = await ask({ document: {} }, await signInAs(context));

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(10).fill(200), 429]);
  expect(answers.at(-1)?.json()).toMatchObject({ code: 'too-many-requests' });
  expect(answers.at(-1)?.headers).toMatchObject({
    'content-type': expect.stringContaining('application/problem+json') as unknown,
    'retry-after': expect.any(String) as unknown,
  });
  expect(other.statusCode).toBe(200);
});
