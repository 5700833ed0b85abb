/**
 * A package URL in its canonical parts (package-url specification; every part decoded). It names a package of an ecosystem, and with
 * a version one release of it.
 */
export type Purl = {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  /** Keys in lower case, in alphabetical order. */
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly subpath: string | null;
};
