import type { Component, DataFlow, SystemModel } from '../system-model/index.ts';
import type { ThreatModel } from './threat-model.ts';

/** What a threat model says about places, apart from the system itself. */
export type Statements = Pick<ThreatModel, 'facts' | 'positions' | 'assets' | 'threats'>;

/** What was said about a component or flow that went. */
export type Forgotten = Statements & { readonly part: Component | DataFlow };

/** A threat model on a changed system: what went with parts that went, and what came back with parts that came back. */
export type Followed = {
  readonly file: ThreatModel;
  /** All that is forgotten by now, to be given along with the next change. */
  readonly forgotten: readonly Forgotten[];
  readonly gone: Statements;
  readonly back: Statements;
};

/**
 * The threat model with another system in it. Traits, starts, assets and entries that point to a component or flow which is gone go too.
 * They come back when that very part comes back, the same object, as it does when its removal is taken back; a new part under an old
 * id gets nothing.
 */
export function followSystemModel(
  file: ThreatModel,
  { model, forgotten }: { readonly model: SystemModel; readonly forgotten: readonly Forgotten[] },
): Followed {
  const parts = new Map([...model.components, ...model.flows].map((part) => [part.id, part]));
  const lost = [...file.model.components, ...file.model.flows].filter(({ id }) => !parts.has(id));
  const kept = select(file, (id) => parts.has(id));
  const returned = forgotten.filter(({ part }) => parts.get(part.id) === part);
  const back = join(returned);
  return {
    file: { ...file, ...join([kept, back]), model },
    forgotten: [
      ...forgotten.filter((one) => !returned.includes(one)),
      ...lost.map((part) => ({ part, ...select(file, (id) => id === part.id) })),
    ],
    gone: select(file, (id) => !parts.has(id)),
    back,
  };
}

function select(from: Statements, isWanted: (id: string) => boolean): Statements {
  return {
    facts: from.facts.filter(({ at }) => isWanted(at)),
    positions: from.positions.filter(({ id }) => isWanted(id)),
    assets: from.assets.filter(({ element }) => isWanted(element)),
    threats: from.threats.filter(({ at }) => isWanted(at)),
  };
}

function join(all: readonly Statements[]): Statements {
  return {
    facts: all.flatMap(({ facts }) => facts),
    positions: all.flatMap(({ positions }) => positions),
    assets: all.flatMap(({ assets }) => assets),
    threats: all.flatMap(({ threats }) => threats),
  };
}
