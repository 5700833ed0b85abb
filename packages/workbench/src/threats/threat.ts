/** What an adversary breaks: the six letters of STRIDE. */
export type StrideLetter = 'S' | 'T' | 'R' | 'I' | 'D' | 'E';

/** What a flow carries; code may hold commands, and commands may hold data. */
export type Payload = 'data' | 'command' | 'code';

/** The kinds that a data flow diagram knows beside the flow. */
export type ElementKind = 'process' | 'store' | 'external';

/** A property of the system that makes a threat possible; an entry of `traits`. */
export type Trait = { readonly id: string; readonly of: 'element' | 'flow'; readonly says: string };

/** Where a threat of the library is possible: everything that is named must hold at one place. */
export type ThreatRule =
  | { readonly on: 'element'; readonly kinds: readonly ElementKind[]; readonly traits: readonly string[] }
  | {
      readonly on: 'flow';
      /** The flow carries at least one of them. */
      readonly payload: readonly Payload[];
      /** All of them are missing. */
      readonly missing: readonly ('authenticated' | 'encrypted')[];
      readonly traits: readonly string[];
    };

/** An entry of the threat library. */
export type Threat = {
  readonly id: string;
  readonly letter: StrideLetter;
  readonly name: string;
  /** What the adversary does and what comes of it, in one or two sentences. */
  readonly says: string;
  readonly where: ThreatRule;
  /** Ids of mitigations; one of them answers the threat where it fits the place. */
  readonly answeredBy: readonly string[];
  /** Ids of MITRE ATT&CK for ICS techniques that describe the same act. */
  readonly techniques: readonly string[];
};
