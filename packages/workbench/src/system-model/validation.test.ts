import { describe, expect, it } from 'vitest';
import { boundaryBox } from './boundary-box.ts';
import { boundaryDepths } from './boundary-depths.ts';
import { crossedBoundaries } from './crossed-boundaries.ts';
import { findSystemModelFaults } from './find-system-model-faults.ts';
import { findSystemModelGaps } from './find-system-model-gaps.ts';
import { readSystemModel } from './read-system-model.ts';
import type { SystemModel } from './system-model.ts';
import { systemModelSchema } from './system-model-schema.ts';
import { aComponent, aFlow, aSystem } from './testing/a-system.ts';
import { writeSystemModel } from './write-system-model.ts';

const pump = aComponent({ id: 'pump', label: 'Pump', kind: 'device' });
const server = aComponent({ id: 'server', label: 'Server', position: { x: 400, y: 0 } });
const edge = { id: 'edge', label: 'Pump edge', components: ['pump'], description: '' };
const sound = aSystem({ components: [pump, server], flows: [aFlow({ from: 'server', to: 'pump' })] });

describe('findSystemModelFaults', () => {
  const cases: readonly (readonly [string, Partial<SystemModel>, string])[] = [
    ['an id used for two parts', { zones: [{ id: 'pump', label: 'Ward' }] }, 'pump'],
    ['a zone that is not there', { components: [{ ...pump, zone: 'ward' }, server] }, 'components[0].zone'],
    ['a flow to nowhere', { flows: [aFlow({ from: 'server', to: 'ghost' })] }, 'flows[0].to'],
    ['a flow to itself', { flows: [aFlow({ from: 'pump', to: 'pump' })] }, 'flows[0]'],
    [
      'an interface of somebody else',
      { flows: [aFlow({ from: 'server', to: 'pump', toInterface: 'usb' })] },
      'flows[0].toInterface',
    ],
    [
      'an asset that is not there',
      { flows: [aFlow({ from: 'server', to: 'pump', assets: ['x'] })] },
      'flows[0].assets',
    ],
    ['a member that is not there', { boundaries: [{ ...edge, components: ['ghost'] }] }, 'boundaries[0].components'],
    [
      'an asset held by nobody known',
      { assets: [{ id: 'key', label: 'Key', components: ['ghost'], concerns: [] }] },
      'assets[0].components',
    ],
    ['a use case of unknown flows', { useCases: [{ id: 'use', label: 'Use', flows: ['x'] }] }, 'useCases[0].flows'],
  ];

  it.each(cases)('finds %s and says where', (_, part, path) => {
    expect(findSystemModelFaults({ ...sound, ...part }).map((fault) => fault.path)).toContain(path);
  });

  it('finds nothing in a sound model', () => {
    expect(findSystemModelFaults(sound)).toEqual([]);
  });
});

describe('findSystemModelGaps', () => {
  const cases: readonly (readonly [string, Partial<SystemModel>, string])[] = [
    ['a component that nothing reaches', { flows: [] }, 'pump'],
    ['scope without a reason', { components: [{ ...pump, isOutOfScope: true }, server] }, 'pump'],
    ['a component inside no boundary', { boundaries: [edge] }, 'server'],
    [
      'an interface that no flow uses',
      { components: [{ ...pump, interfaces: [{ id: 'usb', label: 'USB', kind: 'usb' }] }, server] },
      'pump',
    ],
    ['a flow that carries nothing', { flows: [aFlow({ from: 'server', to: 'pump', payloads: [] })] }, 'server-pump'],
    ['a flow without a protocol', { flows: [aFlow({ from: 'server', to: 'pump', protocol: '' })] }, 'server-pump'],
    ['an empty boundary', { boundaries: [{ ...edge, components: [] }] }, 'edge'],
    ['a boundary that nothing crosses', { boundaries: [{ ...edge, components: ['pump', 'server'] }] }, 'edge'],
    [
      'an asset that is nowhere',
      { assets: [{ id: 'key', label: 'Key', components: [], concerns: ['integrity'] }] },
      'key',
    ],
    [
      'an asset protected against nothing',
      { assets: [{ id: 'key', label: 'Key', components: ['pump'], concerns: [] }] },
      'key',
    ],
    ['a use case without flows', { useCases: [{ id: 'use', label: 'Use', flows: [] }] }, 'use'],
  ];

  it.each(cases)('asks about %s', (_, part, id) => {
    expect(findSystemModelGaps({ ...sound, ...part }).flatMap(({ at }) => at)).toContain(id);
  });

  it('asks nothing where everything is said', () => {
    expect(findSystemModelGaps(sound)).toEqual([]);
  });
});

describe('Trust boundaries', () => {
  it('are crossed by flows with one end inside, whichever it is, and by no other', () => {
    const model = aSystem({ boundaries: [edge, { ...edge, id: 'both', components: ['pump', 'server'] }] });

    expect(crossedBoundaries(model, { from: 'pump', to: 'server' }).map(({ id }) => id)).toEqual(['edge']);
    expect(crossedBoundaries(model, { from: 'server', to: 'pump' }).map(({ id }) => id)).toEqual(['edge']);
    expect(crossedBoundaries(model, { from: 'server', to: 'nurse' }).map(({ id }) => id)).toEqual(['both']);
  });

  it('are drawn with room for what they enclose and for the boundaries inside', () => {
    const boundaries = [{ ...edge, id: 'hospital', components: ['pump', 'server'] }, edge];
    const inner = boundaryBox(sound, { members: ['pump'], depth: 0 });
    const outer = boundaryBox(sound, { members: ['pump', 'server'], depth: 1 });

    expect(boundaryDepths(boundaries)).toEqual(
      new Map([
        ['edge', 0],
        ['hospital', 1],
      ]),
    );
    expect(inner).toEqual({ x: -28, y: -28, width: 224, height: 128 });
    expect(outer).toEqual({ x: -48, y: -48, width: 664, height: 168 });
    expect(boundaryBox(sound, { members: [], depth: 0 })).toBeNull();
  });
});

describe('A file of our own', () => {
  it('reads back what was written', () => {
    expect(readSystemModel(writeSystemModel(sound))).toEqual({ ok: true, value: sound });
  });

  it.each([
    ['another format', { format: 'other/1' }],
    ['fields that are not known', { ...sound, format: 'cmdsp-system-model/1', colour: 'red' }],
    ['contradictions', { ...sound, format: 'cmdsp-system-model/1', flows: [aFlow({ from: 'pump', to: 'ghost' })] }],
    ['no object', 'text'],
  ])('is refused with %s', (_, file) => {
    expect(readSystemModel(file).ok).toBe(false);
  });

  it('may leave away what is not known yet', () => {
    const short = {
      title: 'Short',
      zones: [],
      components: [
        { id: 'a', label: 'A', kind: 'device' },
        { id: 'b', label: 'B', kind: 'person' },
      ],
      flows: [{ id: 'f', from: 'b', to: 'a', payloads: ['command'] }],
      boundaries: [],
    };

    expect(findSystemModelFaults(systemModelSchema.parse(short))).toEqual([]);
  });
});
