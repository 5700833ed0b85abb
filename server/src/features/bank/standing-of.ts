import type { RevisionStanding } from '@cmdsp/bank';
import type { Selectable } from 'kysely';
import type { BankRevisions } from '../../db/tables/bank.ts';

/** A stored revision as the rules of the workflow look at it. */
export function standingOf(
  row: Pick<Selectable<BankRevisions>, 'state' | 'writtenBy' | 'technicalBy' | 'editorialBy' | 'wasLive' | 'revision'>,
  newest: number,
): RevisionStanding {
  const { state, writtenBy, technicalBy, editorialBy, wasLive, revision } = row;
  return { state, writtenBy, technicalBy, editorialBy, wasLive, isNewest: revision === newest };
}
