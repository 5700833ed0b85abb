-- A submission as markers meet it: under a code of its own, without anything that says whose it is.
create table scripts (
  id uuid primary key,
  submission_id uuid not null unique references submissions (id),
  -- The only name that a marker sees.
  code text not null unique check (code ~ '^S-[0-9A-HJKMNP-TV-Z]{5}$'),
  kind text not null check (kind in ('assignment', 'capstone')),
  subject text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  -- What it is marked by, and what candidates were shown: SHA-256 in hex.
  rubric_hash text not null check (rubric_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'waiting'
    check (state in ('waiting', 'marking', 'third', 'adjudication', 'moderation', 'settled', 'released')),
  -- Drawn at the hand-in: two people mark it, however the first mark turns out. Always so for capstones.
  is_double boolean not null,
  entered_at timestamptz not null default clock_timestamp(),
  promised_by timestamptz not null,
  -- When officers were told that nobody who is free could be found.
  escalated_at timestamptz
);
create index scripts_of_subject on scripts (kind, subject, state);

-- Whose turn it is to mark a script, and who gave it back. A script has each of its places filled once at a time, and
-- nobody fills two of them.
create table script_tasks (
  id uuid primary key,
  script_id uuid not null references scripts (id),
  role text not null check (role in ('first', 'second', 'third')),
  marker_id uuid not null references people (id),
  state text not null default 'open' check (state in ('open', 'given', 'returned')),
  allocated_at timestamptz not null default clock_timestamp(),
  -- The officer who decided it; null where the rule did.
  allocated_by uuid references people (id),
  reason text check (char_length(reason) between 3 and 1000),
  ended_at timestamptz,
  end_reason text check (char_length(end_reason) between 3 and 1000),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'returned') = (end_reason is not null)),
  check ((allocated_by is null) = (reason is null))
);
create unique index script_tasks_one_marker on script_tasks (script_id, role) where state <> 'returned';
create unique index script_tasks_one_place on script_tasks (script_id, marker_id) where state <> 'returned';
create index script_tasks_of_marker on script_tasks (marker_id, state);

-- What one marker found: levels by criterion, comments at passages, the answer to the gate where there is one.
create table script_marks (
  script_id uuid not null references scripts (id),
  marker_id uuid not null references people (id),
  role text not null check (role in ('first', 'second', 'third', 'adjudicator', 'moderator')),
  levels jsonb not null default '{}' check (jsonb_typeof(levels) = 'object'),
  comments jsonb not null default '{"overall": "", "passages": []}' check (jsonb_typeof(comments) = 'object'),
  gate jsonb check (jsonb_typeof(gate) = 'object'),
  -- For the marker and officers alone.
  note text not null default '' check (char_length(note) <= 4000),
  state text not null default 'draft' check (state in ('draft', 'given')),
  -- Rises with every saved change; one that does not know the newest is kept aside and shown, never written over it.
  revision integer not null default 0 check (revision >= 0),
  saved_at timestamptz not null default clock_timestamp(),
  given_at timestamptz,
  -- Why a given mark was changed before the script was settled.
  change_reason text check (char_length(change_reason) between 3 and 1000),
  primary key (script_id, marker_id),
  check ((state = 'given') = (given_at is not null))
);
create index script_marks_of_marker on script_marks (marker_id, given_at);

alter table scripts enable row level security;
alter table script_tasks enable row level security;
alter table script_marks enable row level security;
create policy scripts_staff on scripts to cmdsp_staff using (true) with check (true);
create policy script_tasks_staff on script_tasks to cmdsp_staff using (true) with check (true);
create policy script_marks_staff on script_marks to cmdsp_staff using (true) with check (true);
grant select, insert, delete, update (state, escalated_at) on scripts to cmdsp_staff;
grant select, insert, delete, update (state, ended_at, end_reason) on script_tasks to cmdsp_staff;
grant select, insert, delete,
  update (role, levels, comments, gate, note, state, revision, saved_at, given_at, change_reason) on script_marks to cmdsp_staff;

-- Comments quote the text they are about.
create function erasing_72_script_marks(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update script_marks set comments = '{"overall": "", "passages": []}', note = '',
    gate = case when gate is null then null else jsonb_build_object('isHarm', gate -> 'isHarm', 'reason', 'Erased', 'passage', null) end
    where script_id in (select s.id from scripts s join submissions u on u.id = s.submission_id where u.person_id = erased);
$$;
revoke all on function erasing_72_script_marks(uuid) from public;
