import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { openAppForFile } from '../../testing/open-app-for-file.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let context: Context;
let app: App;

const opened = openAppForFile();

beforeAll(() => {
  ({ app, context } = opened());
});

async function device(cookie: string) {
  const answer = await app.inject({ url: '/api/writing/device', headers: { cookie } });
  return { cache: answer.headers['cache-control'], ...answer.json<{ owner: string; key: string }>() };
}

test('what a device keeps is sealed by a key of the person: the same whenever they ask, another for everybody else', async () => {
  const [writer, other] = [await signInAs(context), await signInAs(context)];

  const [first, again, others] = [await device(writer.cookie), await device(writer.cookie), await device(other.cookie)];

  expect(again).toEqual(first);
  expect(Buffer.from(first.key, 'base64url')).toHaveLength(32);
  expect(first.cache).toBe('no-store');
  expect(others.key).not.toBe(first.key);
  expect(others.owner).not.toBe(first.owner);
  expect(JSON.stringify([first, others])).not.toContain(writer.personId);
});
