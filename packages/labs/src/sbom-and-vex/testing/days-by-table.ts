import type { SbomKey } from '../key.ts';
import type { SbomTask } from '../task.ts';
import { findAbout } from './find-about.ts';

/** Rows of BOD 26-04's table as CERT/CC publishes it (July 2026): exploited, exposed, automatable, impact -> days. */
const table: Readonly<Record<string, number>> = {
  'n n n partial': Infinity,
  'n n n total': Infinity,
  'n n y partial': 60,
  'n n y total': 60,
  'n y n partial': 60,
  'n y n total': 14,
  'n y y partial': 14,
  'n y y total': 3,
  'y n n partial': 14,
  'y n n total': 14,
  'y n y partial': 14,
  'y n y total': 3,
  'y y n partial': 14,
  'y y n total': 3,
  'y y y partial': 3,
  'y y y total': 3,
};

/** How many days the table gives for a match, by its columns and the unit it is in; no limit where nothing is left to be done. */
export function daysByTable(dealt: { readonly task: SbomTask; readonly key: SbomKey }, advisory: string): number {
  const { task, key } = dealt;
  const status = key.verdicts.find((verdict) => verdict.advisory === advisory)?.status;
  if (status === 'not_affected' || status === 'fixed') return Infinity;
  const about = task.advisories.find(({ id }) => id === advisory);
  const component = findAbout(dealt, advisory);
  if (about === undefined || component === null) return Infinity;
  const exposed = task.units.some(({ id, isExposed }) => isExposed && isBelow(dealt, id, component));
  const row = [about.isKnownExploited, exposed, about.isAutomatable].map((is) => (is ? 'y' : 'n'));
  return table[[...row, about.impact].join(' ')] ?? NaN;
}

function isBelow({ task, key }: { readonly task: SbomTask; readonly key: SbomKey }, top: string, id: string): boolean {
  const below = new Set([top]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { from, to } of task.dependencies) if (below.has(from)) below.add(to);
    for (const { kind, components, values } of key.faults)
      if (kind === 'unreached')
        for (const { text } of task.values.filter((value) => values.includes(value.id)))
          if (task.components.some((part) => part.name === text && below.has(part.id))) below.add(components[0] ?? '');
  }
  return below.has(id);
}
