import type { ScoringChange } from '@cmdsp/forms';
import type { RescoringPreview } from '../../rescoring/rescoring-preview.ts';
import type { ColumnType, Generated } from 'kysely';

export type RescoringState = 'proposed' | 'applied' | 'reverted' | 'withdrawn';

/** A proposed change of how one question is scored, and what two officers did with it. */
export type Rescorings = {
  readonly id: string;
  /** What people call it. */
  readonly number: Generated<number>;
  readonly questionId: string;
  readonly formIds: readonly string[];
  readonly change: ColumnType<ScoringChange, string, never>;
  /** The applied change that this one takes back. */
  readonly reverts: string | null;
  readonly state: Generated<RescoringState>;
  /** What would become of whom, as it was computed last before the signature. */
  readonly preview: ColumnType<RescoringPreview, string, string>;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Generated<Date>;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly signReason: string | null;
};
