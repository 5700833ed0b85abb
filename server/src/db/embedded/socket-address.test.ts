import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { socketConnectionString } from './socket-address.ts';

describe('socketConnectionString', () => {
  it.each(['/tmp/plain', '/tmp/a b&c=d?e#f%20é"\'\\@:'])(
    'is read by node-postgres as it was meant: %s',
    (socketDirectory) => {
      const connectionString = socketConnectionString(
        { socketDirectory, port: 6000 },
        { database: 'd b', user: 'u@s' },
      );

      const client = new Client({ connectionString });

      expect(client).toMatchObject({ host: socketDirectory, port: 6000, database: 'd b', user: 'u@s' });
    },
  );
});
