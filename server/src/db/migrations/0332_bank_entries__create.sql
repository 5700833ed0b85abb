-- The question bank: every question or set, its revisions that never change, and the steps they took. No candidate and
-- nobody who signs in may read any of it; only the staff role can.
create table bank_entries (
  id text primary key check (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and char_length(id) <= 64),
  kind text not null check (kind in ('question', 'set')),
  -- The public practice bank, or the private one that takes its place.
  bank text not null check (bank in ('practice', 'private')),
  created_at timestamptz not null default clock_timestamp()
);

create table bank_revisions (
  entry_id text not null references bank_entries (id),
  revision integer not null check (revision >= 1),
  -- As authors write it in a file; json and not jsonb, so that it comes back in the order it was written.
  content json not null,
  -- SHA-256 (hex) of the content in canonical form.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  origin text not null check (origin in ('files', 'editor', 'import')),
  drafted_by text not null,
  drafted_on text not null check (drafted_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- The person who wrote it in the editor; null for what came from files.
  written_by uuid references people (id),
  based_on integer,
  -- What changed and why, in its writer's words.
  note text not null default '' check (char_length(note) <= 1000),
  created_at timestamptz not null default clock_timestamp(),
  state text not null check (state in ('draft', 'ready-for-review', 'technical-review', 'editorial-review', 'approved',
    'live', 'quarantined', 'retired')),
  state_since timestamptz not null default clock_timestamp(),
  technical_by uuid references people (id),
  editorial_by uuid references people (id),
  live_by uuid references people (id),
  was_live boolean not null default false,
  -- The named human who accepted it: from the file, or who made it live.
  accepted_name text,
  accepted_on text check (accepted_on ~ '^\d{4}-\d{2}-\d{2}$'),
  primary key (entry_id, revision),
  check (technical_by <> written_by),
  check (editorial_by <> written_by),
  check (editorial_by <> technical_by),
  check (live_by <> written_by),
  check ((accepted_name is null) = (accepted_on is null)),
  check (state <> 'live' or accepted_name is not null)
);
create unique index bank_revisions_live on bank_revisions (entry_id) where state = 'live';

create table bank_steps (
  id uuid primary key,
  entry_id text not null,
  revision integer not null,
  step text not null check (char_length(step) between 1 and 40),
  from_state text not null,
  to_state text not null,
  -- Null when the program did it, such as a newer revision that takes the place of an older one.
  taken_by uuid references people (id),
  reason text not null default '' check (char_length(reason) <= 2000),
  taken_at timestamptz not null default clock_timestamp(),
  foreign key (entry_id, revision) references bank_revisions (entry_id, revision)
);
create index bank_steps_of_entry on bank_steps (entry_id, taken_at);

alter table bank_entries enable row level security;
alter table bank_revisions enable row level security;
alter table bank_steps enable row level security;
create policy bank_entries_staff on bank_entries to cmdsp_staff using (true) with check (true);
create policy bank_revisions_staff on bank_revisions to cmdsp_staff using (true) with check (true);
create policy bank_steps_staff on bank_steps to cmdsp_staff using (true) with check (true);
grant select, insert, update (bank) on bank_entries to cmdsp_staff;
-- Where it stands may change; what it says may not.
grant select, insert, update (state, state_since, technical_by, editorial_by, live_by, was_live, accepted_name, accepted_on)
  on bank_revisions to cmdsp_staff;
grant select, insert on bank_steps to cmdsp_staff;
