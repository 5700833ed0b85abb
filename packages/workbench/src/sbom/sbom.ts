/** The algorithms of hashes that the formats share, as CycloneDX writes them, with the number of hexadecimal digits of a value. */
export const hashDigits: ReadonlyMap<string, number> = new Map([
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-384', 96],
  ['SHA-512', 128],
  ['SHA3-256', 64],
  ['SHA3-384', 96],
  ['SHA3-512', 128],
]);

/** A hash of the component's file, in lower-case hexadecimal. */
export type Hash = { readonly algorithm: string; readonly value: string };

/** A licence: an identifier of the SPDX list, an expression of such, or only a name. */
export type Licence = { readonly kind: 'id' | 'expression' | 'name'; readonly text: string };

/** What a component's maker promises, as FDA's guidance of 3 February 2026 (V.A.4(b)) asks beside the minimum elements. */
export type Support = {
  /** In the maker's words: actively maintained, no longer maintained, abandoned. */
  readonly level: string | null;
  /** The day after which nothing is mended, `YYYY-MM-DD`. */
  readonly endsOn: string | null;
};

/** A part of a product. Everything that the file does not say is null or empty; nothing is guessed. */
export type Component = {
  /** How the file refers to it; unique within a bill. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly version: string | null;
  readonly supplier: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly hashes: readonly Hash[];
  readonly licences: readonly Licence[];
  readonly support: Support;
};

/** `from` contains or needs `to`; both are ids of components. */
export type Dependency = { readonly from: string; readonly to: string };

/** A software bill of materials, whichever format it came in. */
export type Sbom = {
  /** Whoever made the bill. */
  readonly authors: readonly string[];
  /** When it was made, as written there. */
  readonly madeAt: string | null;
  /** The product that it is about. */
  readonly subject: Component | null;
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
  /** Components whose list of dependencies is given, be it empty: "none" is a statement, silence is not. */
  readonly stated: readonly string[];
};
