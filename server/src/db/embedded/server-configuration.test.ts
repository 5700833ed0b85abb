import { describe, expect, it } from 'vitest';
import { serverConfiguration } from './server-configuration.ts';

describe('serverConfiguration', () => {
  it.each([
    ['/tmp/plain', `'"/tmp/plain"'`],
    ["/tmp/it's", `'"/tmp/it''s"'`],
    ['/tmp/a, b', `'"/tmp/a, b"'`],
    ['/tmp/"x"', `'"/tmp/""x"""'`],
    ['/tmp/back\\slash', `'"/tmp/back\\\\slash"'`],
  ])('names the socket folder %s as one list item in one setting', (socketDirectory, quoted) => {
    const text = serverConfiguration({ socketDirectory, port: 5432 });

    expect(text.split('\n')).toContain(`unix_socket_directories = ${quoted}`);
  });
});
