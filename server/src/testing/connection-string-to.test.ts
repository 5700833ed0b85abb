import { describe, expect, it } from 'vitest';
import { connectionStringTo } from './connection-string-to.ts';

describe('connectionStringTo', () => {
  it.each([
    ['postgres://postgres@/postgres?host=%2Ftmp%2Fs&port=5432', 'postgres://postgres@/new?host=%2Ftmp%2Fs&port=5432'],
    [
      'postgresql://me:secret@db.example:6000/old?sslmode=require',
      'postgresql://me:secret@db.example:6000/new?sslmode=require',
    ],
    ['postgres://db.example', 'postgres://db.example/new'],
  ])('names another database of %s', (base, expected) => {
    expect(connectionStringTo(base, { database: 'new' })).toBe(expected);
  });

  it('names another user without the password of the first', () => {
    const other = connectionStringTo('postgres://me:secret@db.example/old', { database: 'new', user: 'cmdsp_staff' });

    expect(other).toBe('postgres://cmdsp_staff@db.example/new');
  });

  it('refuses what is no connection string, without repeating it', () => {
    expect(() => connectionStringTo('mysql://me:secret@db/old', { database: 'new' })).toThrow(
      /^(?!.*secret).*postgres:\/\//,
    );
  });
});
