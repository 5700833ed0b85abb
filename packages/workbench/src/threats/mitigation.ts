/**
 * A step of an attack that a measure stops.
 * `inject`: somebody on the way, who is neither end. `abuse-…`: the sender itself is in the adversary's hands.
 * `relay-…`: the sender only passes on what somebody else made, and is in the adversary's hands.
 */
export type Cut =
  'inject' | 'abuse-data' | 'abuse-command' | 'abuse-code' | 'relay-data' | 'relay-command' | 'relay-code';

/** An entry of the library of mitigations. */
export type Mitigation = {
  readonly id: string;
  readonly name: string;
  /** Steps that it stops where it stands: at a flow, or at everything an element takes in. */
  readonly cuts: readonly Cut[];
};
