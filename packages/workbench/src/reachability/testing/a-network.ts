import fc from 'fast-check';
import type { Network } from '../network.ts';

const zones = ['ward', 'servers', 'guests'];
const addresses = ['10.0.0.4', '10.0.0.5', '10.0.0.9', '10.0.1.4', '10.0.1.200', '10.1.0.4', '192.168.7.1'];

const port = fc.oneof(fc.constantFrom(0, 22, 443, 65_535), fc.integer({ min: 0, max: 65_535 }));
const ranges = fc.array(
  fc.tuple(port, port).map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]),
  { maxLength: 3 },
);

/** Small networks in which rules overlap, contradict and hide one another. */
export const someNetwork: fc.Arbitrary<Network> = fc
  .record({
    isIsolated: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    places: fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: addresses.length }),
  })
  .chain(({ isIsolated, places }) => {
    const hosts = places.map((zone, index) => ({
      id: `h${index}`,
      label: `Host ${index}`,
      zone: zones[zone] ?? 'ward',
      address: addresses[index] ?? '',
    }));
    const selector = fc.oneof(
      fc.constantFrom('any', 'zone:ward', 'zone:servers', '10.0.0.0/24', '10.0.0.4/31', '10.0.0.0/8', '0.0.0.0/0'),
      fc.constantFrom(...hosts.map(({ id }) => `host:${id}`)),
    );
    const selectors = fc.array(selector, { minLength: 1, maxLength: 2 });
    const rule = fc
      .record({
        action: fc.constantFrom('allow' as const, 'deny' as const),
        from: selectors,
        to: selectors,
        protocol: fc.constantFrom('any' as const, 'tcp' as const, 'udp' as const, 'icmp' as const),
        ports: ranges,
      })
      .map((one) => ({ ...one, owner: '', ports: one.protocol === 'tcp' || one.protocol === 'udp' ? one.ports : [] }));
    return fc.array(rule, { maxLength: 10 }).map((rules) => ({
      zones: zones.map((id, index) => ({ id, label: id, isIsolated: isIsolated[index] ?? false })),
      hosts,
      services: [],
      rules: rules.map((one, index) => ({ ...one, id: `r${index}` })),
      translations: [],
    }));
  });
