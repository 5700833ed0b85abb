import type { Figure } from '../figure.ts';

/**
 * The same figure with the ids of its elements replaced by their places, because an id such as `forgotten-door` may give
 * away what is asked. It draws and describes the same.
 */
export function hideNames(figure: Figure): Figure {
  if (figure.kind === 'system-model') {
    const zone = placesOf('z', figure.zones);
    const component = placesOf('c', figure.components);
    return {
      ...figure,
      zones: figure.zones.map((one) => ({ ...one, id: zone(one.id) })),
      components: figure.components.map((one) => ({ ...one, id: component(one.id), zone: zone(one.zone) })),
      flows: figure.flows.map((one) => ({ ...one, from: component(one.from), to: component(one.to) })),
      ...(figure.boundaries && {
        boundaries: figure.boundaries.map((one) => ({ ...one, after: zone(one.after) })),
      }),
    };
  }
  if (figure.kind === 'sequence') {
    const actor = placesOf('a', figure.actors);
    return {
      ...figure,
      actors: figure.actors.map((one) => ({ ...one, id: actor(one.id) })),
      messages: figure.messages.map((one) => ({ ...one, from: actor(one.from), to: actor(one.to) })),
    };
  }
  return figure;
}

function placesOf(letter: string, elements: readonly { readonly id: string }[]): (id: string) => string {
  const places = new Map(elements.map(({ id }, index) => [id, `${letter}${index + 1}`]));
  return (id) => places.get(id) ?? id;
}
