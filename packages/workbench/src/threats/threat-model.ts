import type { SystemModel } from '../system-model/index.ts';
import type { Asset, Position } from './attack-path.ts';
import type { Fact } from './diagram-of.ts';

/** A threat that somebody holds possible at a place, and what is done about it. */
export type RegisteredThreat = {
  readonly threat: string;
  /** A component or a flow of the model. */
  readonly at: string;
  readonly mitigations: readonly string[];
  /** Whether one such attack reaches more than one patient. */
  readonly isMultiPatient: boolean;
  readonly note: string;
};

/** A system, what is known about it, where adversaries may begin, what must not be touched, and the register of threats. */
export type ThreatModel = {
  readonly format: 'cmdsp-threats/1';
  readonly model: SystemModel;
  readonly facts: readonly Fact[];
  readonly positions: readonly Position[];
  readonly assets: readonly Asset[];
  readonly threats: readonly RegisteredThreat[];
};
