import { expect, test } from 'vitest';
import type { Viewer } from '../http/viewer.ts';
import { viewerCache } from './viewer-cache.ts';

function aPerson(personId: string): Viewer {
  return {
    kind: 'person',
    personId,
    sessionId: 's',
    roles: [],
    isSecondFactorDone: false,
    isEmailVerified: true,
    isAgreementAccepted: true,
    contentRelease: null,
  };
}

function aLoader(viewer: Viewer) {
  let loads = 0;
  return { count: () => loads, load: async () => ((loads += 1), viewer) };
}

test('asks once for many requests within five seconds, and again afterwards', async () => {
  let now = 0;
  const cache = viewerCache(() => now);
  const { count, load } = aLoader(aPerson('p'));

  await Promise.all([cache.get('c', load), cache.get('c', load), cache.get('c', load)]);
  now = 4999;
  await cache.get('c', load);
  const within = count();
  now = 5000;
  await cache.get('c', load);

  expect([within, count()]).toEqual([1, 2]);
});

test('forgets a person at once and nobody else', async () => {
  const cache = viewerCache(() => 0);
  const [mine, theirs] = [aLoader(aPerson('mine')), aLoader(aPerson('theirs'))];
  await cache.get('a', mine.load);
  await cache.get('b', theirs.load);

  cache.forgetPerson('mine');
  await cache.get('a', mine.load);
  await cache.get('b', theirs.load);

  expect([mine.count(), theirs.count()]).toEqual([2, 1]);
});

test('does not remember an answer that was asked for before the person was forgotten', async () => {
  const cache = viewerCache(() => 0);
  let answer: (viewer: Viewer) => void = () => undefined;
  const slow = new Promise<Viewer>((resolve) => {
    answer = resolve;
  });
  const early = cache.get('c', () => slow);
  cache.forgetPerson('p');
  answer(aPerson('p'));
  await early;
  const late = aLoader({ kind: 'stranger' });

  const viewer = await cache.get('c', late.load);

  expect(viewer).toEqual({ kind: 'stranger' });
});

test('remembers no strangers, so that guessed cookies fill nothing', async () => {
  const cache = viewerCache(() => 0);
  const { count, load } = aLoader({ kind: 'stranger' });

  await cache.get('guess', load);
  await cache.get('guess', load);

  expect(count()).toBe(2);
});
