// The committer speaks SQL itself: named statements are prepared once a connection, and each touches many rows.
// Times travel as whole milliseconds since 1970, which double precision holds exactly.

/** What the state machine reads of a sitting, named as `sittingOf` expects it and with times as numbers. */
const sittingColumns = `id::text as id, person_id::text as "personId", state,
  ${['window_opens_at', 'window_closes_at', 'started_at', 'finished_at'].map((name) => `(extract(epoch from ${name}) * 1000)::float8 as ${name}`).join(', ')},
  personal_time_ms as "personalTimeMs", accommodation, credit_ms as "creditMs", grace_ms as "graceMs",
  fence, holder, fence_since as "fenceSince"`;

/** Locks the sittings of a batch in id order; those that somebody else holds are left for the next batch. */
export const lockSittings = {
  name: 'committer-lock-sittings',
  text: `select ${sittingColumns} from sittings where sittings.id = any ($1::uuid[]) order by sittings.id
    for no key update skip locked`,
};

/** The clock, and the ends of each sitting's ledger stream and receipt chain. A statement of its own, so that it sees what was committed before the lock. */
export const readHeads = {
  name: 'committer-read-heads',
  text: `select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::float8 as now,
      t.id::text as sitting_id, h.sequence::int as ledger_sequence, h.hash as ledger_hash,
      r.sequence as receipt_sequence, r.hash as receipt_hash
    from unnest($1::uuid[]) as t (id)
    left join ledger_heads h on h.stream_kind = 'sitting' and h.stream_id = t.id::text
    left join lateral (
      select sequence, hash from responses where sitting_id = t.id order by sequence desc limit 1
    ) r on true`,
};

const responseColumns = `r.sitting_id::text as sitting_id, r.position, r.fence, r.revision, r.response,
  (extract(epoch from r.at) * 1000)::float8 as at, r.is_late, r.salt, r.answer_hash, r.previous_hash, r.hash, r.signature`;

/** The answer that counts now at each touched position. */
export const readCurrent = {
  name: 'committer-read-current',
  text: `select ${responseColumns} from unnest($1::uuid[], $2::int[]) as t (sitting_id, position)
    join lateral (
      select * from responses where sitting_id = t.sitting_id and position = t.position
      order by fence desc, revision desc limit 1
    ) r on true`,
};

/** Earlier applied changes with exactly these names; asked for repeats only. */
export const readApplied = {
  name: 'committer-read-applied',
  text: `select ${responseColumns} from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as t (sitting_id, position, fence, revision)
    join responses r using (sitting_id, position, fence, revision)`,
};

/** Kept evidence with exactly these names. */
export const readEvidence = {
  name: 'committer-read-evidence',
  text: `select e.sitting_id::text as sitting_id, e.position, e.fence, e.revision, e.response,
      (extract(epoch from e.at) * 1000)::float8 as at, e.cause
    from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as t (sitting_id, position, fence, revision)
    join change_evidence e using (sitting_id, position, fence, revision)`,
};

const instants = 'to_timestamp(at / 1000)';

/** Everything a batch writes, in one statement: answers with receipts, ledger records, ledger heads. */
export const writeBatch = {
  name: 'committer-write-batch',
  text: `with saved as (
      insert into responses (sitting_id, sequence, position, fence, revision, response, at, is_late, salt, answer_hash,
        previous_hash, hash, signature)
      select sitting_id, sequence, position, fence, revision, response, ${instants}, is_late, salt, answer_hash,
        previous_hash, hash, signature
      from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::float8[], $8::bool[], $9::text[],
        $10::text[], $11::text[], $12::text[], $13::text[])
        as t (sitting_id, sequence, position, fence, revision, response, at, is_late, salt, answer_hash, previous_hash, hash, signature)
    ), recorded as (
      insert into ledger_records (stream_kind, stream_id, sequence, kind, at, actor, reason, body, previous_hash, hash)
      select 'sitting', stream_id, sequence, kind, ${instants}, actor, null, body, previous_hash, hash
      from unnest($14::text[], $15::int[], $16::text[], $17::float8[], $18::text[], $19::text[], $20::text[], $21::text[])
        as t (stream_id, sequence, kind, at, actor, body, previous_hash, hash)
    )
    insert into ledger_heads (stream_kind, stream_id, sequence, hash)
    select 'sitting', stream_id, sequence, hash from unnest($22::text[], $23::int[], $24::text[]) as t (stream_id, sequence, hash)
    on conflict (stream_kind, stream_id) do update set sequence = excluded.sequence, hash = excluded.hash`,
};

/** Changes that are kept and not applied. */
export const writeEvidence = {
  name: 'committer-write-evidence',
  text: `insert into change_evidence (sitting_id, position, fence, revision, response, at, cause)
    select sitting_id, position, fence, revision, response, ${instants}, cause
    from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::text[], $6::float8[], $7::text[])
      as t (sitting_id, position, fence, revision, response, at, cause)`,
};
