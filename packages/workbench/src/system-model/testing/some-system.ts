import fc from 'fast-check';
import type { SystemModel } from '../system-model.ts';
import { aComponent, aFlow, aSystem } from './a-system.ts';

const text = fc.constantFrom('Pump', 'Pump server', 'é & <b>', 'Two words', '"quoted"');

/** Models without faults, in which everything may be said about every part. */
export const someSystem: fc.Arbitrary<SystemModel> = fc
  .record({ zones: fc.nat({ max: 2 }), assets: fc.nat({ max: 2 }), components: fc.integer({ min: 0, max: 7 }) })
  .chain(({ zones, assets, components }) => {
    const zoneIds = names('zone', zones);
    const assetIds = names('asset', assets);
    const componentIds = names('component', components);
    const interfaces = (id: string) => [{ id: `${id}-usb`, label: 'USB', kind: 'usb' as const }];
    const oneComponent = (id: string) =>
      fc
        .record({
          label: text,
          kind: fc.constantFrom('device', 'module', 'server', 'store', 'medium', 'person', 'outside-system'),
          zone: fc.constantFrom(null, ...zoneIds),
          patients: fc.constantFrom('none', 'one', 'many'),
          isOutOfScope: fc.boolean(),
          description: fc.constantFrom('', 'Two\nlines.'),
          hasInterface: fc.boolean(),
          position: fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
        })
        .map(({ hasInterface, ...known }) =>
          aComponent({ id, ...known, interfaces: hasInterface ? interfaces(id) : [] }),
        );
    const oneFlow = (id: string) =>
      fc
        .record({
          from: fc.constantFrom(...componentIds),
          to: fc.constantFrom(...componentIds),
          label: fc.oneof(fc.constant(''), text),
          isTwoWay: fc.boolean(),
          protocol: fc.constantFrom('', 'HL7 v2', 'HTTPS'),
          port: fc.constantFrom(null, 0, 443, 65_535),
          payloads: fc.subarray(['data', 'code', 'command'] as const),
          isAuthenticated: fc.boolean(),
          isEncrypted: fc.boolean(),
          isOverPublicNetwork: fc.boolean(),
          isOutOfScope: fc.boolean(),
          assets: fc.subarray(assetIds),
          description: fc.constantFrom('', 'Every minute.'),
        })
        .map((known) => aFlow({ id, ...known }));
    return fc
      .record({
        components: fc.tuple(...componentIds.map(oneComponent)),
        flows: fc.tuple(...(componentIds.length < 2 ? [] : names('flow', 6)).map(oneFlow)),
        boundaries: fc.array(fc.record({ label: text, components: fc.subarray(componentIds) }), { maxLength: 3 }),
        held: fc.array(fc.subarray(componentIds), { minLength: assets, maxLength: assets }),
        useCases: fc.array(fc.record({ label: text, flows: fc.subarray(names('flow', 6)) }), { maxLength: 2 }),
      })
      .map(({ components: drawn, flows, boundaries, held, useCases }) => {
        const kept = flows.filter(({ from, to }) => from !== to);
        return aSystem({
          zones: zoneIds.map((id) => ({ id, label: id })),
          components: drawn,
          flows: kept,
          boundaries: boundaries.map((one, index) => ({ ...one, id: `boundary-${index + 1}`, description: '' })),
          assets: held.map((one, index) => ({
            id: `asset-${index + 1}`,
            label: 'Dose limits',
            components: one,
            concerns: ['integrity'],
          })),
          useCases: useCases.map(({ label, flows: taken }, index) => ({
            id: `use-case-${index + 1}`,
            label,
            flows: taken.filter((id) => kept.some((flow) => flow.id === id)),
          })),
        });
      });
  });

function names(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
}
