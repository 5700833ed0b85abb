/** A line of a content file. */
export type Place = { readonly file: string; readonly line: number };

/** The way to a value inside a file: keys and list positions. */
export type Path = readonly (string | number)[];

/** A value read from a file, which can say on which line any part of it stands. */
export type Located<Value> = { readonly value: Value; readonly at: (path?: Path) => Place };
