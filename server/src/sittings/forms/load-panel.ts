import type { PanelDifficulties } from '@cmdsp/forms';
import type { Database, Tx } from '../../db/database.ts';

/** Difficulties that a panel has set; none until one has met. The others keep their authors' estimates. */
export async function loadPanel(_db: Database | Tx): Promise<PanelDifficulties> {
  return new Map();
}
