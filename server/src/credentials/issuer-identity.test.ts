import { expect, test } from 'vitest';
import { generateSecrets } from '../secrets.ts';
import { issuerIdentity } from './issuer-identity.ts';

const { credentialKey } = generateSecrets();
const issuer = { name: 'Tonex', didWeb: 'did:web:cmdsp.example' };

test.each([
  [
    'a configured did:web',
    { publicUrl: 'https://cmdsp.example', isDemo: false, issuer },
    'did:web:cmdsp.example',
    false,
  ],
  [
    'no did:web',
    { publicUrl: 'https://cmdsp.example', isDemo: false, issuer: { ...issuer, didWeb: null } },
    'did:key:',
    false,
  ],
  ['localhost', { publicUrl: 'http://localhost:3000', isDemo: false, issuer }, 'did:key:', true],
  ['IPv6 loopback', { publicUrl: 'http://[::1]:3000', isDemo: false, issuer }, 'did:key:', true],
  ['a demo', { publicUrl: 'https://cmdsp.example', isDemo: true, issuer }, 'did:key:', true],
])('%s', (_case, config, id, isDemonstration) => {
  const identity = issuerIdentity(config, credentialKey);

  expect(identity.id.startsWith(id)).toBe(true);
  expect(identity.isDemonstration).toBe(isDemonstration);
  expect(identity.name).toBe(isDemonstration ? 'Tonex (DEMONSTRATION)' : 'Tonex');
  expect(identity.method.controller).toBe(identity.id);
  expect(identity.method.id.startsWith(`${identity.id}#`)).toBe(true);
});
