import type { JsonObject } from '@cmdsp/credentials';

/** A document that an issuer must sign or must refuse, with the statement of the standard behind it. */
export type IssueCase = {
  readonly statement: string;
  readonly change: (credential: JsonObject) => unknown;
  readonly isAccepted: boolean;
};

const examples = 'https://www.w3.org/ns/credentials/examples/v2';
const base = 'https://www.w3.org/ns/credentials/v2';

/** The least credential that conforms; the cases change one thing each. */
export const plainCredential: JsonObject = {
  '@context': [base, examples],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: { id: 'did:example:subject', name: 'Alice' },
};

const accepts = (statement: string, change: IssueCase['change']): IssueCase => ({
  statement,
  change,
  isAccepted: true,
});
const refuses = (statement: string, change: IssueCase['change']): IssueCase => ({
  statement,
  change,
  isAccepted: false,
});
const put = (members: Record<string, unknown>) => (credential: JsonObject) => ({ ...credential, ...members });
const drop = (name: string) => (credential: JsonObject) =>
  Object.fromEntries(Object.entries(credential).filter(([key]) => key !== name));
const context = (...entries: unknown[]) => put({ '@context': entries });
const languageValue = { '@value': 'A name', '@language': 'en' };
const resource = {
  id: base,
  mediaType: 'application/ld+json',
  digestSRI: 'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
  digestMultibase: 'uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ',
};

const wordings = (['name', 'description'] as const).flatMap((property) =>
  [
    { at: 'the credential', set: (value: unknown) => put({ [property]: value }) },
    { at: 'the issuer', set: (value: unknown) => put({ issuer: { id: 'did:example:issuer', [property]: value } }) },
  ].flatMap(({ at, set }) => [
    accepts(`4.6 ${property} of ${at} may be text`, set('plain')),
    accepts(`4.6 ${property} of ${at} may be absent`, set(undefined)),
    accepts(`4.6 ${property} of ${at} may be a language value object`, set(languageValue)),
    accepts(`4.6 ${property} of ${at} may have a direction`, set({ ...languageValue, '@direction': 'ltr' })),
    accepts(
      `4.6 ${property} of ${at} may be given in several languages`,
      set([languageValue, { '@value': 'اسم', '@language': 'ar', '@direction': 'rtl' }]),
    ),
    refuses(
      `11.1 a language value object in ${property} of ${at} has nothing else in it`,
      set({ ...languageValue, url: 'did:example:1' }),
    ),
    refuses(`4.6 ${property} of ${at} is not a number`, set(4)),
  ]),
);

const extensions = ['credentialStatus', 'termsOfUse', 'evidence', 'refreshService', 'credentialSchema'].flatMap(
  (property) => {
    const value = { id: 'https://example.org/x', type: 'ExampleType' };
    return [
      accepts(`4.5 ${property} with a type`, put({ [property]: value })),
      accepts(`5 ${property} may be several`, put({ [property]: [value, { ...value, id: 'https://example.org/y' }] })),
      refuses(`4.5 ${property} must have a type`, put({ [property]: { id: 'https://example.org/x' } })),
      refuses(
        `4.5 one of several ${property} must have a type too`,
        put({ [property]: [value, { id: 'https://example.org/y' }] }),
      ),
      refuses(`4.4 the id of ${property} must be a URL`, put({ [property]: { ...value, id: 'not a url' } })),
      refuses(
        `4.4 ${property} must not have several ids`,
        put({ [property]: { ...value, id: ['https://example.org/x', 'https://example.org/y'] } }),
      ),
      refuses(`5 ${property} must be an object`, put({ [property]: 'https://example.org/x' })),
    ];
  },
);

/** Sections of the VC Data Model 2.0 and what follows from each for an issuer. */
export const issueCases: readonly IssueCase[] = [
  accepts('4.2 the least credential', (credential) => credential),
  refuses('4.3 @context must be present', drop('@context')),
  refuses('4.3 the base context must be present', context(examples)),
  refuses('4.3 the base context must come first', context(examples, base)),
  refuses('4.3 a text is no ordered set', put({ '@context': base })),
  accepts('4.3 later contexts may be URLs', context(base, examples, 'https://w3id.org/security/data-integrity/v2')),
  accepts('4.3 later contexts may be objects', context(base, { ExampleClaim: 'https://example.org/vocabulary#claim' })),
  refuses('4.3 a context must be a real URL', context(base, 'https ://not a url')),
  refuses('4.3 a context that cannot be had is an error', context(base, 'https://example.com/nothing/here')),
  refuses('4.3 a number is no context', context(base, 5)),
  refuses('4.3 null is no context', context(base, null)),
  accepts('4.4 id may be any URL', put({ id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33' })),
  refuses('4.4 id must not be null', put({ id: null })),
  refuses('4.4 id must be one', put({ id: ['did:example:1', 'did:example:2'] })),
  refuses('4.4 id must be a URL', put({ id: 'no url' })),
  refuses('4.4 id must not be relative', put({ id: '/credentials/1' })),
  refuses(
    '4.4 a subject has one id',
    put({ credentialSubject: { id: ['did:example:1', 'did:example:2'], name: 'Alice' } }),
  ),
  refuses(
    '4.4 an id further down is no blank node',
    put({ credentialSubject: { name: 'Alice', alumniOf: { id: '_:school', name: 'School' } } }),
  ),
  refuses('4.5 type must be present', drop('type')),
  refuses('4.5 type must not be empty', put({ type: [] })),
  refuses('4.5 VerifiableCredential must be among the types', put({ type: ['ExampleCredential'] })),
  accepts('4.5 a type may be a URL', put({ type: ['VerifiableCredential', 'https://example.org/type#Other'] })),
  accepts('4.5 a type may be defined by a context', (credential) => ({
    ...credential,
    '@context': [base, { Other: 'https://example.org/type#Other' }],
    type: ['VerifiableCredential', 'Other'],
  })),
  refuses('4.5 a type must not be mapped to anything but a URL', (credential) => ({
    ...credential,
    '@context': [base, { Other: 'no url' }],
    type: ['VerifiableCredential', 'Other'],
  })),
  refuses('4.5 a type must be mapped', (credential) => ({
    ...credential,
    '@context': [base],
    type: ['VerifiableCredential', 'Unmapped'],
  })),
  refuses('4.5 a type is no blank node', put({ type: ['VerifiableCredential', '_:other'] })),
  refuses('4.5 a base must not turn words into types', (credential) => ({
    ...credential,
    '@context': [base, { '@base': 'https://example.org/' }],
    type: ['VerifiableCredential', 'Unmapped'],
  })),
  refuses('4.5 nor a base inside the subject', (credential) => ({
    ...credential,
    credentialSubject: { '@context': { '@base': 'https://example.org/' }, type: 'Unmapped', name: 'Alice' },
  })),
  refuses('4.5 nor a vocabulary of blank nodes', (credential) => ({
    ...credential,
    '@context': [base, { '@vocab': '_:x' }],
    type: ['VerifiableCredential', 'Unmapped'],
  })),
  accepts(
    '4.5 the order of types does not matter: last',
    put({ type: ['https://example.org/a', 'https://example.org/b', 'VerifiableCredential'] }),
  ),
  accepts(
    '4.5 the order of types does not matter: between',
    put({ type: ['https://example.org/a', 'VerifiableCredential', 'https://example.org/b'] }),
  ),
  ...wordings,
  accepts('4.7 issuer may be an object with an id', put({ issuer: { id: 'did:example:issuer' } })),
  refuses('4.7 issuer must be a URL', put({ issuer: 'nobody in particular' })),
  refuses('4.7 the id of the issuer must be present', put({ issuer: { name: 'Somebody' } })),
  refuses('4.7 the id of the issuer must not be null', put({ issuer: { id: null } })),
  refuses('4.7 the id of the issuer must be a URL', put({ issuer: { id: 'no url' } })),
  refuses('4.8 credentialSubject must be present', drop('credentialSubject')),
  refuses('4.8 a subject must have claims', put({ credentialSubject: {} })),
  refuses('4.8 a subject must be an object', put({ credentialSubject: 'did:example:subject' })),
  refuses('4.8 credentialSubject must not be empty', put({ credentialSubject: [] })),
  accepts('4.8 there may be several subjects', put({ credentialSubject: [{ name: 'Alice' }, { name: 'Bob' }] })),
  refuses('4.8 each of several subjects must have claims', put({ credentialSubject: [{ name: 'Alice' }, {}] })),
  accepts('4.9 validFrom may have fractions', put({ validFrom: '2020-01-01T19:23:24.651387Z' })),
  accepts('4.9 validFrom may have an offset', put({ validFrom: '2020-01-01T19:23:24-04:00' })),
  accepts('4.9 validFrom may lie in the future', put({ validFrom: '2094-01-01T19:23:24Z' })),
  refuses('4.9 validFrom must be a dateTimeStamp', put({ validFrom: '01/01/2020' })),
  accepts('4.9 validUntil', put({ validUntil: '2094-01-01T19:23:24Z' })),
  refuses('4.9 validUntil must be a dateTimeStamp', put({ validUntil: 'next year' })),
  refuses(
    '4.9 validUntil must not be before validFrom',
    put({ validFrom: '2025-01-01T00:00:00Z', validUntil: '2024-01-01T00:00:00Z' }),
  ),
  accepts(
    '4.9 both may be the same moment',
    put({ validFrom: '2025-01-01T00:00:00Z', validUntil: '2025-01-01T00:00:00Z' }),
  ),
  ...extensions,
  accepts('4.10 the id of a status is optional', put({ credentialStatus: { type: 'ExampleStatus' } })),
  refuses('4.10 the type of a status must be mapped to a URL', (credential) => ({
    ...credential,
    '@context': [base],
    credentialStatus: { type: 'UnmappedStatus' },
  })),
  refuses('4.11 a schema must have an id', put({ credentialSchema: { type: 'JsonSchema' } })),
  refuses(
    '5.2 the base type must not be redefined',
    context(base, { VerifiableCredential: 'https://example.org/other' }),
  ),
  refuses('5.2 a protected term must not be redefined', context(base, { name: 'https://example.org/other' })),
  refuses(
    '5.2 nor one that a later context protects',
    context(base, { '@protected': true, Other: 'https://example.org/one' }, { Other: 'https://example.org/two' }),
  ),
  refuses('4.5 a type must not be mapped to a broken URL', (credential) => ({
    ...credential,
    '@context': [base, { Other: 'https ://not-a-url#Other' }],
    type: ['VerifiableCredential', 'Other'],
  })),
  refuses(
    '4.10 the type of a status must not be a number',
    put({ credentialStatus: { id: 'did:example:status', type: 2 } }),
  ),
  accepts(
    '4.8 an id alone is taken as a claim, as the suites do',
    put({ credentialSubject: { id: 'did:example:subject' } }),
  ),
  accepts('5.3 a related resource with right digests', put({ relatedResource: [resource] })),
  accepts('5.3 one digest is enough', put({ relatedResource: { id: base, digestSRI: resource.digestSRI } })),
  accepts(
    '5.3 a resource that we do not hold',
    put({ relatedResource: { id: 'https://example.org/image.png', digestMultibase: resource.digestMultibase } }),
  ),
  refuses('5.3 a related resource must be an object', put({ relatedResource: base })),
  refuses(
    '5.3 a related resource must be an object, in a list too',
    put({ relatedResource: [resource, 'https://example.org/x'] }),
  ),
  refuses('5.3 a related resource must have an id', put({ relatedResource: { digestSRI: resource.digestSRI } })),
  refuses('5.3 the id of a related resource must be a URL', put({ relatedResource: { ...resource, id: 'no url' } })),
  refuses('5.3 ids of related resources must be unique', put({ relatedResource: [resource, resource] })),
  refuses(
    '5.3 a related resource must have a digest',
    put({ relatedResource: { id: base, mediaType: 'application/ld+json' } }),
  ),
  refuses('5.3 digestSRI must be right', put({ relatedResource: { id: base, digestSRI: `sha384-${'A'.repeat(64)}` } })),
  refuses('5.3 digestSRI must be a digest', put({ relatedResource: { id: base, digestSRI: 'sha384-short' } })),
  refuses(
    '5.3 digestMultibase must be right',
    put({ relatedResource: { id: base, digestMultibase: `u${'A'.repeat(43)}` } }),
  ),
  refuses('5.10 a reserved property must have a type', put({ renderMethod: { id: 'https://example.org/x' } })),
  refuses('DI 2.7 a term that no context defines must not be dropped in silence', (credential) => ({
    ...credential,
    '@context': [base],
    undefinedTerm: 'lost',
  })),
  refuses('DI 2.7 nor one inside the subject', (credential) => ({
    ...credential,
    '@context': [base],
    credentialSubject: { id: 'did:example:subject', undefinedTerm: 'lost' },
  })),
  refuses('DI 2.1 a proof that was there before must be an object', put({ proof: 'signed' })),
  refuses('DI 2.1 a proof that was there before must have a type', put({ proof: [{ proofValue: 'z1' }] })),
  refuses('a list is no credential', () => []),
  refuses('a text is no credential', () => 'credential'),
];
