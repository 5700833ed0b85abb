import { type Selectable } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { AnchorSeeds, MarkedKind, ScriptMarks } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';

/** What a marker has saved about a work so far. */
export type SavedMark = Pick<Selectable<ScriptMarks>, 'levels' | 'comments' | 'gate' | 'note' | 'state' | 'revision'>;

/** Something that a marker has under a code: a script, or an anchor that looks like one. */
export type Place = {
  readonly code: string;
  readonly markedKind: MarkedKind;
  readonly subject: string;
  readonly rubricHash: string;
  readonly mark: SavedMark;
} & (
  | {
      readonly kind: 'script';
      readonly scriptId: string;
      readonly submissionId: string;
      readonly role: ScriptMarks['role'];
    }
  | {
      readonly kind: 'anchor';
      readonly seed: Pick<Selectable<AnchorSeeds>, 'id' | 'anchor' | 'scriptId' | 'reference'>;
    }
);

const nothingYet: SavedMark = {
  levels: {},
  comments: { overall: '', passages: [] },
  gate: null,
  note: '',
  state: 'draft',
  revision: 0,
};

/**
 * Finds what a marker has under a code, and locks it. What is with somebody else is not there.
 * @throws Problem `not-found`
 */
export async function findPlace(
  tx: Tx,
  { code, markerId }: { readonly code: string; readonly markerId: string },
): Promise<Place> {
  const found = (await findScript(tx, { code, markerId })) ?? (await findAnchor(tx, { code, markerId }));
  if (found === null)
    throw new Problem('not-found', 'No script of yours has this code. It may have gone to somebody else.');
  return found;
}

/** What was handed in under a code; null for an anchor that comes from the content. */
export async function submissionOf(tx: Tx, place: Place): Promise<string | null> {
  if (place.kind === 'script') return place.submissionId;
  if (place.seed.scriptId === null) return null;
  const { submissionId } = await tx
    .selectFrom('scripts')
    .select('submissionId')
    .where('id', '=', place.seed.scriptId)
    .executeTakeFirstOrThrow();
  return submissionId;
}

async function findScript(
  tx: Tx,
  { code, markerId }: { readonly code: string; readonly markerId: string },
): Promise<Place | null> {
  const script = await tx
    .selectFrom('scripts')
    .innerJoin('scriptTasks', 'scriptTasks.scriptId', 'scripts.id')
    .select([
      'scripts.id',
      'scripts.submissionId',
      'scripts.kind',
      'scripts.subject',
      'scripts.rubricHash',
      'scriptTasks.role',
    ])
    .where('scripts.code', '=', code)
    .where('scriptTasks.markerId', '=', markerId)
    .where('scriptTasks.state', '<>', 'returned')
    .forNoKeyUpdate('scripts')
    .executeTakeFirst();
  if (script === undefined) return null;
  const mark = await tx
    .selectFrom('scriptMarks')
    .select(['levels', 'comments', 'gate', 'note', 'state', 'revision'])
    .where('scriptId', '=', script.id)
    .where('markerId', '=', markerId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const { id: scriptId, submissionId, kind: markedKind, subject, rubricHash, role } = script;
  return {
    kind: 'script',
    code,
    scriptId,
    submissionId,
    markedKind,
    subject,
    rubricHash,
    role,
    mark: mark ?? nothingYet,
  };
}

async function findAnchor(
  tx: Tx,
  { code, markerId }: { readonly code: string; readonly markerId: string },
): Promise<Place | null> {
  const found = await tx
    .selectFrom('anchorSeeds')
    .selectAll()
    .where('code', '=', code)
    .where('markerId', '=', markerId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (found === undefined) return null;
  const { id, anchor, scriptId, reference, kind: markedKind, subject, rubricHash, ...rest } = found;
  const { levels, comments, gate, note, state, revision } = rest;
  const mark = { levels, comments, gate, note, state, revision };
  return { kind: 'anchor', code, markedKind, subject, rubricHash, mark, seed: { id, anchor, scriptId, reference } };
}
