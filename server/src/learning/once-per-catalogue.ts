import type { Catalogue } from '@cmdsp/content';

/** Builds something from a catalogue once and remembers it for as long as the catalogue is in use. */
export function oncePerCatalogue<Value>(build: (catalogue: Catalogue) => Value): (catalogue: Catalogue) => Value {
  const known = new WeakMap<Catalogue, { readonly value: Value }>();
  return (catalogue) => {
    const found = known.get(catalogue) ?? { value: build(catalogue) };
    known.set(catalogue, found);
    return found.value;
  };
}
