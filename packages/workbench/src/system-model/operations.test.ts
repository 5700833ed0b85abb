import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addComponent } from './add-component.ts';
import { addPart, type NamedPart } from './add-part.ts';
import { connectComponents } from './connect-components.ts';
import { editPart } from './edit-part.ts';
import { findSystemModelFaults } from './find-system-model-faults.ts';
import { freshId } from './fresh-id.ts';
import { listIds } from './list-ids.ts';
import { moveComponents } from './move-components.ts';
import { recordModel } from './record-model.ts';
import { redoModel } from './redo-model.ts';
import { removeParts } from './remove-parts.ts';
import type { SystemModel } from './system-model.ts';
import { systemModelSchema } from './system-model-schema.ts';
import { aComponent, aFlow, aSystem } from './testing/a-system.ts';
import { someSystem } from './testing/some-system.ts';
import { undoModel } from './undo-model.ts';
import { whatHangsOn } from './what-hangs-on.ts';

const ward = aSystem({
  zones: [{ id: 'ward', label: 'Ward' }],
  components: [
    aComponent({ id: 'pump', zone: 'ward', interfaces: [{ id: 'pump-wifi', label: 'Wi-Fi', kind: 'wireless' }] }),
    aComponent({ id: 'server' }),
    aComponent({ id: 'nurse' }),
  ],
  flows: [
    aFlow({ from: 'server', to: 'pump', toInterface: 'pump-wifi', assets: ['limits'] }),
    aFlow({ from: 'nurse', to: 'server' }),
  ],
  boundaries: [{ id: 'edge', label: 'Pump edge', components: ['pump'], description: '' }],
  assets: [{ id: 'limits', label: 'Dose limits', components: ['server', 'pump'], concerns: ['integrity'] }],
  useCases: [{ id: 'load', label: 'Load limits', flows: ['server-pump', 'nurse-server'] }],
});

/** One change of any kind, on whatever part the number points at. */
const someChange = fc.record({
  kind: fc.constantFrom('remove', 'connect', 'add', 'name', 'move', 'bare', 'assign'),
  one: fc.nat(50),
  other: fc.nat(50),
});

function change(model: SystemModel, { kind, one, other }: { kind: string; one: number; other: number }): SystemModel {
  const component = model.components[one % Math.max(1, model.components.length)]?.id ?? '';
  const second = model.components[other % Math.max(1, model.components.length)]?.id ?? '';
  const named: readonly NamedPart[] = ['zone', 'boundary', 'asset', 'use-case'];
  switch (kind) {
    case 'remove': {
      const ids = listIds(model);
      return removeParts(model, [ids[one % Math.max(1, ids.length)] ?? '']);
    }
    case 'connect': {
      const connected = connectComponents(model, { from: component, to: second });
      return connected.ok ? connected.value.model : model;
    }
    case 'add':
      return addComponent(model, { label: 'New', kind: 'server', position: { x: one, y: other } }).model;
    case 'name':
      return addPart(model, named[one % named.length] ?? 'zone', 'New').model;
    case 'move':
      return moveComponents(model, new Map([[component, { x: one * 1e5, y: -other }]]));
    case 'bare':
      return editPart(model, { kind: 'components', id: component }, { interfaces: [] });
    default:
      return editPart(model, { kind: 'components', id: component }, { zone: model.zones[other]?.id ?? null });
  }
}

describe('Operations on a system model', () => {
  it('leave no fault behind, whatever the order, and nothing that the schema would not read back', () => {
    fc.assert(
      fc.property(someSystem, fc.array(someChange, { maxLength: 12 }), (model, changes) => {
        const after = changes.reduce(change, model);

        expect(findSystemModelFaults(after)).toEqual([]);
        expect(systemModelSchema.parse(after)).toEqual(after);
      }),
    );
  });

  it('remove with a component its flows, its memberships and every mention of those flows', () => {
    const after = removeParts(ward, ['pump']);

    expect(whatHangsOn(ward, 'pump').map(({ id }) => id)).toEqual(['server-pump']);
    expect(after.flows.map(({ id }) => id)).toEqual(['nurse-server']);
    expect(after.boundaries[0]?.components).toEqual([]);
    expect(after.assets[0]?.components).toEqual(['server']);
    expect(after.useCases[0]?.flows).toEqual(['nurse-server']);
  });

  it('forget a zone, an interface and an asset where they were mentioned, and keep the rest', () => {
    const after = editPart(
      removeParts(ward, ['ward', 'limits']),
      { kind: 'components', id: 'pump' },
      { interfaces: [] },
    );

    expect(after.components[0]?.zone).toBeNull();
    expect(after.flows[0]).toEqual({ ...ward.flows[0], toInterface: null, assets: [] });
    expect(after.flows).toHaveLength(2);
  });

  it('leave untouched parts the same objects, so that only what changed is drawn again', () => {
    const after = editPart(ward, { kind: 'components', id: 'nurse' }, { label: 'Charge nurse' });

    expect(after.components[0]).toBe(ward.components[0]);
    expect(after.components[2]).not.toBe(ward.components[2]);
    expect(after.flows[0]).toBe(ward.flows[0]);
    expect(after.boundaries[0]).toBe(ward.boundaries[0]);
  });

  it.each([
    ['a component to itself', { from: 'pump', to: 'pump' }],
    ['a component that is not there', { from: 'pump', to: 'ghost' }],
  ])('refuse to connect %s', (_, ends) => {
    expect(connectComponents(ward, ends).ok).toBe(false);
  });

  it('give ids that nothing has had a higher number of', () => {
    const model = aSystem({ components: [aComponent({ id: 'component-9' }), aComponent({ id: 'component-x' })] });

    expect(freshId(model, 'component')).toBe('component-10');
    expect(freshId(model, 'flow')).toBe('flow-1');
  });

  it('can be taken back one by one and done again, and a new change ends what was taken back', () => {
    const start = { past: [], present: ward, future: [] };
    const renamed = { ...ward, title: 'Renamed' };
    const history = recordModel(recordModel(start, renamed), { ...ward, title: 'Twice' });

    expect(undoModel(history).present).toBe(renamed);
    expect(undoModel(undoModel(history)).present).toBe(ward);
    expect(redoModel(undoModel(history))).toEqual(history);
    expect(undoModel(start)).toBe(start);
    expect(redoModel(history)).toBe(history);
    expect(recordModel(history, history.present)).toBe(history);
    expect(recordModel(undoModel(history), { ...ward, title: 'Other' }).future).toEqual([]);
  });
});
