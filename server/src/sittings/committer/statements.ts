// The committer speaks SQL itself: named statements are prepared once a connection, and each touches many rows.
// Times travel as whole milliseconds since 1970, which double precision holds exactly.

/**
 * Locks the sittings of a batch in id order; those that somebody else holds are left for the next batch. Tells what
 * their last change was (`version`, the transaction that wrote the row), the end of their ledger stream, and the clock.
 */
export const lockSittings = {
  name: 'committer-lock-sittings',
  text: `with locked as materialized (
      select id, xmin::text as version from sittings where id = any ($1::uuid[]) order by id for no key update skip locked
    )
    select locked.id::text as id, version, h.sequence::int as ledger_sequence, h.hash as ledger_hash,
      (select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::float8) as now
    from locked left join ledger_heads h on h.stream_kind = 'sitting' and h.stream_id = locked.id::text`,
};

const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::float8 as ${column}`;

/** What the state machine reads of locked sittings, named as `sittingOf` expects it. */
export const readSittings = {
  name: 'committer-read-sittings',
  text: `select id::text as id, person_id::text as "personId", state,
      ${['window_opens_at', 'window_closes_at', 'started_at', 'finished_at'].map(milliseconds).join(', ')},
      personal_time_ms as "personalTimeMs", accommodation, credit_ms as "creditMs", grace_ms as "graceMs",
      fence, holder, fence_since as "fenceSince"
    from sittings where id = any ($1::uuid[])`,
};

/** The ends of the receipt chains of locked sittings. */
export const readReceiptHeads = {
  name: 'committer-read-receipt-heads',
  text: `select distinct on (sitting_id) sitting_id::text as sitting_id, sequence, hash from responses
    where sitting_id = any ($1::uuid[]) order by sitting_id, sequence desc`,
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

/** Everything a batch writes, in one statement: answers with receipts, ledger records, ledger heads moved and begun. */
export const writeBatch = {
  name: 'committer-write-batch',
  text: `with saved as (
      insert into responses (at, sitting_id, sequence, position, fence, revision, response, is_late, salt, answer_hash,
        previous_hash, hash, batch_proof)
      select ${batchTime}, sitting_id, sequence, position, fence, revision, response, is_late, salt, answer_hash,
        nullif(previous_hash, ''), hash, batch_proof
      from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::int[], $7::text[], $8::bool[], $9::text[], $10::text[],
        $11::text[], $12::text[], $13::text[])
        as t (sitting_id, sequence, position, fence, revision, response, is_late, salt, answer_hash, previous_hash, hash,
          batch_proof)
    ), recorded as (
      insert into ledger_records (at, stream_kind, stream_id, sequence, kind, actor, reason, body, previous_hash, hash)
      select ${batchTime}, 'sitting', stream_id, sequence, kind, actor, null, body, previous_hash, hash
      from unnest($14::text[], $15::int[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[])
        as t (stream_id, sequence, kind, actor, body, previous_hash, hash)
    ), moved as (
      update ledger_heads set sequence = t.sequence, hash = t.hash
      from unnest($21::text[], $22::int[], $23::text[]) as t (stream_id, sequence, hash)
      where ledger_heads.stream_kind = 'sitting' and ledger_heads.stream_id = t.stream_id
    )
    insert into ledger_heads (stream_kind, stream_id, sequence, hash)
    select 'sitting', stream_id, sequence, hash from unnest($24::text[], $25::int[], $26::text[]) as t (stream_id, sequence, hash)`,
};

/** Changes that are kept and not applied. */
export const writeEvidence = {
  name: 'committer-write-evidence',
  text: `insert into change_evidence (at, sitting_id, position, fence, revision, response, cause)
    select ${batchTime}, sitting_id, position, fence, revision, response, cause
    from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[])
      as t (sitting_id, position, fence, revision, response, cause)`,
};
