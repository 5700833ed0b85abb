import { describe, expect, test } from 'vitest';
import { openWaitingList } from './waiting-list.ts';

type Item = { readonly id: string; readonly answer: string };

const read = (value: unknown): Item | null => {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('answer' in value)) return null;
  return { id: String(value.id), answer: String(value.answer) };
};

function aStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const one = { id: '1', answer: 'a' };
const two = { id: '2', answer: 'b' };

describe('a waiting list', () => {
  test('is still there when it is opened again', () => {
    const storage = aStorage();
    openWaitingList({ key: 'k', storage, read }).put(one);

    const again = openWaitingList({ key: 'k', storage, read });

    expect(again.items()).toEqual([one]);
    expect(openWaitingList({ key: 'other', storage, read }).items()).toEqual([]);
  });

  test('keeps the later of two items with one id', () => {
    const list = openWaitingList({ key: 'k', storage: aStorage(), read });

    for (const item of [one, two, { ...one, answer: 'c' }]) list.put(item);

    expect(list.items()).toEqual([two, { id: '1', answer: 'c' }]);
  });

  test('removes an item that was sent, but not the one that has taken its place', () => {
    const list = openWaitingList({ key: 'k', storage: aStorage(), read });
    list.put(one);
    list.put({ ...one, answer: 'c' });

    list.remove(one);

    expect(list.items()).toEqual([{ id: '1', answer: 'c' }]);
  });

  test('leaves nothing behind when everything was sent', () => {
    const storage = aStorage();
    const list = openWaitingList({ key: 'k', storage, read });
    list.put(one);

    list.remove(one);

    expect(storage.kept.size).toBe(0);
  });

  test('starts empty from what is no list, and skips what is no item', () => {
    const storage = aStorage();
    storage.kept.set('broken', '{');
    storage.kept.set('other', '{"id":"1"}');
    storage.kept.set('mixed', JSON.stringify([1, null, one]));

    const items = ['broken', 'other', 'mixed'].map((key) => openWaitingList({ key, storage, read }).items());

    expect(items).toEqual([[], [], [one]]);
  });

  test('lives as long as the page where nothing can be stored', () => {
    const storage = {
      ...aStorage(),
      setItem: () => {
        throw new Error('full');
      },
    };
    const list = openWaitingList({ key: 'k', storage, read });

    list.put(one);

    expect(list.items()).toEqual([one]);
  });
});
