import { answersSaved, answersStreamKind } from './answer-stream.ts';

// The committer speaks SQL itself: named statements are prepared once a connection, and each touches many rows.
// Times travel as whole milliseconds since 1970, which double precision holds exactly.

const clock = `(extract(epoch from clock_timestamp()) * 1000)::float8`;

/**
 * Locks the sittings of a batch in id order; those that somebody else holds are left for the next batch. Tells what
 * their last change was (`version`, the transaction that wrote the row) and the clock.
 */
export const lockSittings = {
  name: 'committer-lock-sittings',
  text: `with locked as materialized (
      select id, xmin::text as version from sittings where id = any ($1::uuid[]) order by id for no key update skip locked
    )
    select id::text as id, version, floor((select ${clock})) as now from locked`,
};

/** Where the receipt chains end. Asked after `lockSittings`, and not with it: an end may come while a lock is waited for. */
export const readChainEnds = {
  name: 'committer-read-chain-ends',
  text: `select t.id::text as id, last.sequence, last.hash from unnest($1::uuid[]) as t (id)
    cross join lateral (
      select sequence, hash from responses where sitting_id = t.id order by sequence desc limit 1
    ) as last`,
};

const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::float8 as ${column}`;

/** What the state machine reads of locked sittings, named as `sittingOf` expects it. */
export const readSittings = {
  name: 'committer-read-sittings',
  text: `select id::text as id, person_id::text as "personId", state,
      ${['window_opens_at', 'window_closes_at', 'started_at', 'finished_at', 'paused_at', 'paused_until'].map(milliseconds).join(', ')},
      personal_time_ms as "personalTimeMs", accommodation, credit_ms as "creditMs", grace_ms as "graceMs",
      fence, holder, fence_since as "fenceSince", pause_kind as "pauseKind"
    from sittings where id = any ($1::uuid[])`,
};

const answerColumns = `position, fence, revision, response, ${milliseconds('at')}, is_late`;

/** The answers that count now, of every position. */
export const readCurrent = {
  name: 'committer-read-current',
  text: `select distinct on (sitting_id, position) sitting_id::text as sitting_id, ${answerColumns} from responses
    where sitting_id = any ($1::uuid[]) order by sitting_id, position, fence desc, revision desc`,
};

/** Stored answers with exactly these names, with their receipts; asked for repeats only. */
export const readApplied = {
  name: 'committer-read-applied',
  text: `select sitting_id::text as sitting_id, ${answerColumns}, salt, answer_hash, previous_hash, hash, batch_proof
    from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as t (sitting_id, position, fence, revision)
    join responses using (sitting_id, position, fence, revision)`,
};

/** Kept evidence with exactly these names. */
export const readEvidence = {
  name: 'committer-read-evidence',
  text: `select sitting_id::text as sitting_id, position, fence, revision, response, ${milliseconds('at')}, cause
    from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as t (sitting_id, position, fence, revision)
    join change_evidence using (sitting_id, position, fence, revision)`,
};

const batchTime = 'to_timestamp($1::float8 / 1000)';

/** How wrong an estimate of the clock may be, in milliseconds: ahead of it, and behind it. */
const tolerance = { ahead: 200, behind: 2000 };

/**
 * Writes the answers of a batch with their receipts, and the ledger record that commits to them all. Refuses everything
 * (serialization_failure) when a sitting has another version than the decision was made on, or when the decision's time
 * is not the database's; a receipt chain that has grown meanwhile refuses by its key (unique_violation). So this
 * statement alone is as safe as it is after `lockSittings`: it holds the rows until the commit, so that nothing about
 * a sitting changes beside it, and whoever held one before has changed its version.
 */
export const writeAnswers = {
  name: 'committer-write-answers',
  text: `with held as materialized (
      select own.id from unnest($2::uuid[], $3::text[]) as t (id, version)
      cross join lateral (
        select id from sittings where sittings.id = t.id and sittings.xmin::text = t.version for share
      ) as own
    ), saved as (
      insert into responses (at, sitting_id, sequence, position, fence, revision, response, is_late, salt, answer_hash,
        previous_hash, hash, batch_proof)
      select ${batchTime}, sitting_id, sequence, position, fence, revision, response, is_late, salt, answer_hash,
        nullif(previous_hash, ''), hash, batch_proof
      from unnest($4::uuid[], $5::int[], $6::int[], $7::int[], $8::int[], $9::text[], $10::bool[], $11::text[],
        $12::text[], $13::text[], $14::text[], $15::text[])
        as t (sitting_id, sequence, position, fence, revision, response, is_late, salt, answer_hash, previous_hash, hash,
          batch_proof)
    ), recorded as (
      insert into ledger_records (at, stream_kind, stream_id, sequence, kind, actor, reason, body, previous_hash, hash)
      values (${batchTime}, '${answersStreamKind}', $16, $17, '${answersSaved}', 'system', null, $18, $19, $20)
    ), headed as (
      insert into ledger_heads (stream_kind, stream_id, sequence, hash)
      values ('${answersStreamKind}', $16, $17, $20)
      on conflict (stream_kind, stream_id) do update set sequence = excluded.sequence, hash = excluded.hash
    )
    select floor(${clock}) as now,
      case when (select count(*) from held) <> cardinality($2::uuid[])
        or $1::float8 not between ${clock} - ${tolerance.behind} and ${clock} + ${tolerance.ahead}
        then refuse_batch() end as refused`,
};

/** Changes that are kept and not applied. */
export const writeEvidence = {
  name: 'committer-write-evidence',
  text: `insert into change_evidence (at, sitting_id, position, fence, revision, response, cause)
    select ${batchTime}, sitting_id, position, fence, revision, response, cause
    from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[])
      as t (sitting_id, position, fence, revision, response, cause)`,
};

/** Locks the ends of the sittings' own streams of the ledger; asked for when something is kept as evidence. */
export const lockLedgerHeads = {
  name: 'committer-lock-ledger-heads',
  text: `select stream_id, sequence::int as sequence, hash from ledger_heads
    where stream_kind = 'sitting' and stream_id = any ($1::text[]) order by stream_id for update`,
};

/** Records in the sittings' own streams, and the new ends of those streams. */
export const writeRecords = {
  name: 'committer-write-records',
  text: `with recorded as (
      insert into ledger_records (at, stream_kind, stream_id, sequence, kind, actor, reason, body, previous_hash, hash)
      select ${batchTime}, 'sitting', stream_id, sequence, kind, actor, null, body, previous_hash, hash
      from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
        as t (stream_id, sequence, kind, actor, body, previous_hash, hash)
    )
    insert into ledger_heads (stream_kind, stream_id, sequence, hash)
    select 'sitting', stream_id, sequence, hash from unnest($2::text[], $3::int[], $8::text[]) as t (stream_id, sequence, hash)
    on conflict (stream_kind, stream_id) do update set sequence = excluded.sequence, hash = excluded.hash`,
};
