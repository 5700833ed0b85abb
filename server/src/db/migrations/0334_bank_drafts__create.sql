-- What an author is typing: may be unfinished, is saved as one types, and becomes a revision when handed in.
create table bank_drafts (
  id uuid primary key,
  entry_id text not null check (entry_id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and char_length(entry_id) <= 64),
  kind text not null check (kind in ('question', 'set')),
  -- The revision it began from; null for a new question.
  based_on integer,
  content json not null,
  note text not null default '' check (char_length(note) <= 1000),
  written_by uuid not null references people (id),
  -- Counts saves, so that two windows cannot overwrite each other unseen.
  version integer not null default 1,
  updated_at timestamptz not null default clock_timestamp(),
  unique (written_by, entry_id)
);

alter table bank_drafts enable row level security;
create policy bank_drafts_staff on bank_drafts to cmdsp_staff using (true) with check (true);
grant select, insert, update (content, note, version, updated_at), delete on bank_drafts to cmdsp_staff;

create function erasing_72_bank_drafts(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from bank_drafts where written_by = erased;
$$;
revoke all on function erasing_72_bank_drafts(uuid) from public;
