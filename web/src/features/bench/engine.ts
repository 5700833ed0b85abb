import type { Result } from '@cmdsp/primitives';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { AskedPlace } from '../../bench/use-asked-place.ts';

/** Something that the engine of an artefact has to say about it: where, and what to do. */
export type BenchFinding = {
  readonly place: string;
  readonly sentence: string;
  /** The place in the words of the editor, where the editor can go there. */
  readonly target?: string;
};

/** What was read from a file, and every statement of the file that nothing was made of. */
export type BenchReading<Value> = { readonly value: Value; readonly ignored: readonly BenchFinding[] };

/** One format in which an artefact leaves the bench. */
export type BenchExport<Value> = {
  readonly id: string;
  /** `CycloneDX 1.6 (JSON)`. */
  readonly label: string;
  /** Without the name: `cdx.json`. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (value: Value) => string;
  /** What this format says in another way; told after the file was written. */
  readonly notes?: (value: Value) => readonly BenchFinding[];
};

export type BenchEditorProps<Value> = {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What the engine has to say, for editors that show it on the part that it is about. */
  readonly findings: readonly BenchFinding[];
  /** Where the focus shall go; null as long as nobody has asked. */
  readonly asked: AskedPlace | null;
  readonly isReadOnly: boolean;
};

/** What the bench needs to know about one kind of artefact. `body` is what the server keeps. */
export type BenchEngine<Value> = {
  readonly empty: (title: string, today: string) => Value;
  /** Reads what the server keeps, or a file of a format that the engine knows; says with a sentence each why it cannot. */
  readonly read: (file: unknown) => Result<BenchReading<Value>, readonly string[]>;
  readonly write: (value: Value) => unknown;
  readonly findings: (value: Value) => readonly BenchFinding[];
  readonly exports: readonly BenchExport<Value>[];
  /** Drawings need the whole width: what is found stands below them instead of beside. */
  readonly isWide?: boolean;
  /** Null where an artefact can be read, checked, exported and changed as text only. */
  readonly Editor: LazyExoticComponent<ComponentType<BenchEditorProps<Value>>> | null;
};

/** An engine for those who do not know its values. */
export type AnyEngine = BenchEngine<unknown>;

/** The same engine without its type: the values it is given are those that it has read itself. */
export function anyEngine<Value>(engine: BenchEngine<Value>): AnyEngine {
  // Only `read` and `empty` make values, and only of this kind; nothing else reaches the other members.
  return engine as unknown as AnyEngine;
}
