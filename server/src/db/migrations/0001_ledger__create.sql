-- Append-only, hash-chained streams. Heads exist so that a stream is locked by one row while it grows.
create table ledger_heads (
  stream_kind text not null,
  stream_id text not null,
  sequence bigint not null check (sequence >= 1),
  hash text not null,
  primary key (stream_kind, stream_id)
);

create table ledger_records (
  stream_kind text not null,
  stream_id text not null,
  sequence bigint not null check (sequence >= 1),
  kind text not null,
  at timestamptz not null,
  actor text not null,
  reason text,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (stream_kind, stream_id, sequence)
);

grant select, insert, update on ledger_heads to cmdsp_auth, cmdsp_candidate, cmdsp_staff;
-- No role may update or delete a record; candidates may not even read them.
grant insert on ledger_records to cmdsp_auth, cmdsp_candidate;
grant select, insert on ledger_records to cmdsp_staff;
