import type { Component, SystemModel } from '@cmdsp/workbench/system-model';
import { kindWords } from './words.ts';

/** A component in words, for whoever cannot see the drawing. */
export function describeComponent(component: Component, { zones }: Pick<SystemModel, 'zones'>): string {
  const zone = zones.find(({ id }) => id === component.zone)?.label;
  return [
    component.label,
    kindWords[component.kind],
    ...(zone === undefined ? [] : [`in ${zone}`]),
    ...(component.patients === 'one' ? ['one patient depends on it'] : []),
    ...(component.patients === 'many' ? ['many patients depend on it'] : []),
    ...(component.isOutOfScope ? ['out of scope'] : []),
  ].join(', ');
}
