import type { MisconductCase, SanctionKind } from '@cmdsp/misconduct';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** A case of misconduct. */
export type MisconductCases = {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly sittingId: string;
  readonly facts: string;
  readonly reportedBy: string;
  readonly reportedAt: Generated<Date>;
  readonly state: Generated<MisconductCase['state']>;
  readonly notice: Later<string>;
  readonly noticedBy: Later<string>;
  readonly noticedAt: Later<Date>;
  readonly hearUntil: Later<Date>;
  readonly answer: Later<string>;
  readonly answeredAt: Later<Date>;
  readonly isEstablished: Later<boolean>;
  readonly sanction: Later<SanctionKind>;
  readonly barMonths: Later<number>;
  readonly reason: Later<string>;
  readonly proposedBy: Later<string>;
  readonly proposedAt: Later<Date>;
  readonly decidedBy: Later<string>;
  readonly decidedAt: Later<Date>;
  readonly barredUntil: Later<Date>;
};

/** What the person concerned sees of it: the view `own_misconduct_cases`. */
export type OwnMisconductCases = {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly sittingId: string;
  readonly state: 'noticed' | 'decided';
  readonly notice: string;
  readonly noticedAt: Date;
  readonly hearUntil: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly isEstablished: boolean | null;
  readonly sanction: SanctionKind | null;
  readonly barMonths: number | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly barredUntil: Date | null;
};
