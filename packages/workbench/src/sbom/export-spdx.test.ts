import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReferenceData, readReferenceJson } from '../../../../server/src/testing/reference-data.ts';
import { exportCycloneDx } from './export-cyclonedx.ts';
import { exportSpdx } from './export-spdx.ts';
import { readSbom } from './read-sbom.ts';
import { type Component, hashDigits, type Sbom } from './sbom.ts';

const written = { namespace: 'https://example.org/spdx/1', writtenAt: '2026-11-22T09:00:00Z' };

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== ''),
  fc.constantFrom('NONE', 'NOASSERTION', 'Tool: x', 'SPDXRef-a', 'SPDXRef-DOCUMENT', 'Organization:  y', '-'),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const component: fc.Arbitrary<Component> = fc.record({
  id: text,
  kind: fc.oneof(text, fc.constantFrom('library', 'device', 'operating-system', 'data', 'source', 'install')),
  name: text,
  version: maybe(text),
  supplier: maybe(text),
  purl: maybe(fc.oneof(text, fc.constant('pkg:generic/tern-tls@3.0.8'))),
  cpe: maybe(fc.oneof(text, fc.constantFrom('cpe:2.3:a:tern:tls:3.0.8:*:*:*:*:*:*:*', 'cpe:/a:tern:tls:3.0.8'))),
  hashes: fc.array(
    fc.constantFrom(...hashDigits).map(([algorithm, digits]) => ({ algorithm, value: '0f'.repeat(digits / 2) })),
    { maxLength: 2 },
  ),
  licences: fc.array(fc.record({ kind: fc.constantFrom('id', 'expression', 'name'), text }), { maxLength: 2 }),
  support: fc.record({
    level: maybe(text),
    endsOn: maybe(fc.oneof(text, fc.constantFrom('2028-12-31', '2028-13-31'))),
  }),
});
const bill: fc.Arbitrary<Sbom> = fc
  .tuple(
    fc.uniqueArray(component, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
    fc.boolean(),
    fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 6 }),
    fc.array(text, { maxLength: 2 }),
    maybe(fc.oneof(text, fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-01T10:00:00.250+02:00'))),
  )
  .map(([parts, hasSubject, edges, authors, madeAt]) => {
    const idAt = (place: number) => parts[place % parts.length]?.id ?? '';
    const dependencies = new Map(
      edges.map(([from, to]) => [`${from % parts.length} ${to % parts.length}`, { from: idAt(from), to: idAt(to) }]),
    );
    const [first = null, ...others] = parts;
    return {
      authors,
      madeAt,
      subject: hasSubject ? first : null,
      components: hasSubject ? others : parts,
      dependencies: [...dependencies.values()],
      stated: [idAt(0)],
    };
  });

test('any bill comes back from SPDX as it was, and the reading leaves nothing out', () => {
  fc.assert(
    fc.property(bill, (sbom) => {
      const read = readSbom(JSON.parse(JSON.stringify(exportSpdx(sbom, written).document)));
      if (!read.ok) throw new Error(read.problem);

      expect(sorted(read.value.sbom)).toEqual(
        sorted({
          ...sbom,
          // An expression and the identifier of one licence are written alike.
          subject: sbom.subject && withExpressions(sbom.subject),
          components: sbom.components.map(withExpressions),
        }),
      );
      expect(read.value.ignored).toEqual([]);
    }),
  );
});

test('every file has what the schema of SPDX 2.3 requires, in the form it requires', () => {
  fc.assert(
    fc.property(bill, (sbom) => {
      const { document } = exportSpdx(sbom, written);
      const { packages, relationships, creationInfo } = document as unknown as Written; // the members that are asserted next
      const ids = packages.map(({ SPDXID }) => SPDXID);

      expect(document).toMatchObject({
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: 'SPDXRef-DOCUMENT',
        documentNamespace: written.namespace,
      });
      expect(creationInfo.created).toMatch(moment);
      expect(creationInfo.creators.length).toBeGreaterThan(0);
      for (const id of ids) expect(id).toMatch(/^SPDXRef-[a-zA-Z0-9.-]+$/);
      expect(new Set([...ids, 'SPDXRef-DOCUMENT']).size).toBe(ids.length + 1);
      for (const one of packages) {
        expect(one).toMatchObject({ downloadLocation: 'NOASSERTION', filesAnalyzed: false });
        expect(one.validUntilDate ?? written.writtenAt).toMatch(moment);
      }
      for (const { relatedSpdxElement: to, spdxElementId: from } of relationships)
        expect([...ids, 'NONE', 'SPDXRef-DOCUMENT']).toEqual(expect.arrayContaining([from, to]));
    }),
  );
});

test('says of everything that has no member of its own where it stands instead', () => {
  const { notes } = exportSpdx(
    {
      authors: [],
      madeAt: null,
      subject: null,
      components: [
        {
          id: 'tls',
          kind: 'data',
          name: 'tern-tls',
          version: 'NONE',
          supplier: null,
          purl: null,
          hashes: [],
          cpe: 'tern tls',
          licences: [{ kind: 'name', text: 'Tern licence' }],
          support: { level: 'maintained', endsOn: 'soon' },
        },
      ],
      dependencies: [],
      stated: [],
    },
    written,
  );

  expect(notes.map(({ place, sentence }) => `${place}: ${sentence}`)).toEqual([
    ': The bill does not say when it was made; SPDX needs a time and says when it was written.',
    ': SPDX asks what a document describes, and the bill names no product.',
    ': References were renamed as SPDX asks; annotations keep the old ones.',
    ...[
      'the kind data',
      'a version that is called NONE',
      'a CPE that is written in no form of CPE',
      'a licence without an identifier',
      'a level of support',
      'an end of support that is no day',
    ].map((what) => `tls: SPDX has no place for ${what}: an annotation says it.`),
  ]);
});

test('an annotation of somebody else means nothing here, whatever it says', () => {
  const file = exportSpdx(
    { authors: [], madeAt: '2026-03-01T10:00:00Z', subject: null, components: [], dependencies: [], stated: [] },
    written,
  ).document;
  const annotation = { annotator: 'Person: x', annotationType: 'OTHER', comment: 'cmdsp:made-at="2020-01-01"' };

  const read = readSbom({ ...(file as object), annotations: [annotation] });

  expect(read).toMatchObject({
    ok: true,
    value: { sbom: { madeAt: '2026-03-01T10:00:00Z' }, ignored: [{ path: '/annotations/0' }] },
  });
});

const folders = ['1.4', '1.5', '1.6', 'examples'].map((name) => findReferenceData(`cyclonedx/${name}`));
describe.skipIf(folders.includes(null))('documents of CycloneDX', () => {
  const files = folders.flatMap((folder) =>
    folder === null ? [] : readdirSync(folder).map((file) => [folder, file] as const),
  );

  test.each(files)('%s/%s says the same through SPDX as through CycloneDX', (folder, file) => {
    const first = readSbom(readReferenceJson(folder, file));
    if (!first.ok) throw new Error(first.problem);
    const { sbom } = first.value;

    const [direct, around] = [exportCycloneDx(sbom), exportSpdx(sbom, written).document].map((one) => readSbom(one));

    if (direct?.ok !== true || around?.ok !== true) throw new Error('cannot be read again');
    expect(named(around.value.sbom)).toEqual(named(direct.value.sbom));
  });
});

type Written = {
  readonly creationInfo: { readonly created: string; readonly creators: readonly string[] };
  readonly packages: readonly { readonly SPDXID: string; readonly validUntilDate?: string }[];
  readonly relationships: readonly { readonly spdxElementId: string; readonly relatedSpdxElement: string }[];
};

const moment = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

function withExpressions(one: Component): Component {
  const [only, ...more] = one.licences;
  if (only?.kind !== 'id' || more.length > 0 || !/^[A-Za-z0-9.+-]+$/.test(only.text)) return one;
  return ['NONE', 'NOASSERTION'].includes(only.text) ? one : { ...one, licences: [{ ...only, kind: 'expression' }] };
}

function sorted({ stated, dependencies, ...sbom }: Sbom): unknown {
  const heads = new Set([...stated, ...dependencies.map(({ from }) => from)]);
  return {
    ...sbom,
    stated: [...heads].toSorted(),
    dependencies: dependencies.map((one) => JSON.stringify(one)).toSorted(),
  };
}

/** Without what each of the formats may write in its own way. */
function named({ subject, components, dependencies }: Sbom): unknown {
  const plain = ({ licences, ...one }: Component) => ({ ...one, licences: licences.map((licence) => licence.text) });
  return {
    subject: subject && plain(subject),
    components: components.map(plain),
    dependencies: dependencies.map((one) => JSON.stringify(one)).toSorted(),
  };
}
