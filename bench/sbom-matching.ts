import { seededRandom } from '@cmdsp/primitives';
import { feedSchema, matchFeed, readSbom } from '@cmdsp/workbench/sbom';

const [components, advisories] = [5000, 50_000];

/** Reads a bill of 5,000 components and matches it against a feed of 50,000 advisories, from parsed JSON to matches with their paths. */
export function measureSbom(verdict: (what: string, took: number, limit: number) => void): void {
  const random = seededRandom('bill');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'device', 'bom-ref': 'device', name: 'Device', version: '1.0' } },
    components: Array.from({ length: components }, (_, place) => {
      const version = `${random.below(5)}.${random.below(10)}.${random.below(10)}`;
      return {
        type: 'library',
        'bom-ref': `c${place}`,
        name: `part-${place}`,
        version,
        purl: `pkg:npm/part-${place}@${version}`,
      };
    }),
    dependencies: Array.from({ length: components }, (_, place) => ({
      ref: place === 0 ? 'device' : `c${random.below(place)}`,
      dependsOn: [`c${place}`],
    })),
  };
  const feed = {
    format: 'cmdsp-feed/1',
    advisories: Array.from({ length: advisories }, (_, place) => ({
      id: `CMDSP-2026-${place}`,
      title: 'Synthetic',
      affects: [
        {
          purl: `pkg:npm/part-${random.below(components * 4)}`,
          range: `vers:npm/>=${random.below(3)}.0.0|<${3 + random.below(3)}.${random.below(10)}.0`,
        },
      ],
    })),
  };

  const from = performance.now();
  const read = readSbom(bill);
  if (!read.ok) throw new Error(read.problem);
  const matches = matchFeed(read.value.sbom, feedSchema.parse(feed).advisories);
  verdict(
    `Bill of ${components} components against ${advisories} advisories, ${matches.length} matches`,
    performance.now() - from,
    2000,
  );
}
