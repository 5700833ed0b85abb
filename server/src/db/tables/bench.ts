import type { Generated } from 'kysely';

/** An artefact of somebody's own device. */
export type BenchArtefacts = {
  readonly personId: string;
  readonly id: string;
  readonly kind: 'system-model' | 'threats' | 'risk' | 'network' | 'sbom' | 'advisory';
  readonly title: string;
  /** JSON as text. */
  readonly body: string;
  readonly revision: Generated<number>;
  readonly createdAt: Generated<Date>;
  readonly changedAt: Generated<Date>;
};
