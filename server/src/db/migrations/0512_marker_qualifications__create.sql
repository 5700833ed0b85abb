-- Whether somebody may mark a subject: they marked its anchors within the published tolerance. Dated, and it ends.
create table marker_qualifications (
  marker_id uuid not null references people (id),
  kind text not null check (kind in ('assignment', 'capstone')),
  subject text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  rubric_hash text not null check (rubric_hash ~ '^[0-9a-f]{64}$'),
  state text not null default 'trying' check (state in ('trying', 'qualified', 'closed')),
  -- Tries since the last time that it was opened.
  tries integer not null default 0 check (tries >= 0),
  qualified_at timestamptz,
  expires_at timestamptz,
  primary key (marker_id, kind, subject),
  check ((qualified_at is null) = (expires_at is null)),
  check (state <> 'qualified' or qualified_at is not null)
);

-- Every try: which levels somebody gave the anchors, and whether that was within the tolerance.
create table calibration_tries (
  id uuid primary key,
  marker_id uuid not null references people (id),
  kind text not null,
  subject text not null,
  number integer not null check (number >= 1),
  -- Levels by criterion, by anchor.
  levels jsonb not null check (jsonb_typeof(levels) = 'object'),
  is_within boolean not null,
  tried_at timestamptz not null default clock_timestamp(),
  foreign key (marker_id, kind, subject) references marker_qualifications (marker_id, kind, subject)
);
create index calibration_tries_of_marker on calibration_tries (marker_id, kind, subject, tried_at desc);

-- Anchors among the scripts of a marker, under a code like any other. They never count for anybody's result.
create table anchor_seeds (
  id uuid primary key,
  marker_id uuid not null references people (id),
  code text not null unique check (code ~ '^S-[0-9A-HJKMNP-TV-Z]{5}$'),
  kind text not null check (kind in ('assignment', 'capstone')),
  subject text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  rubric_hash text not null check (rubric_hash ~ '^[0-9a-f]{64}$'),
  -- An anchor of the content ('strong', 'borderline'), or a script that was settled without this marker.
  anchor text check (anchor in ('strong', 'borderline')),
  script_id uuid references scripts (id),
  -- The levels that it is known to have.
  reference jsonb not null check (jsonb_typeof(reference) = 'object'),
  levels jsonb not null default '{}' check (jsonb_typeof(levels) = 'object'),
  comments jsonb not null default '{"overall": "", "passages": []}' check (jsonb_typeof(comments) = 'object'),
  gate jsonb check (jsonb_typeof(gate) = 'object'),
  note text not null default '' check (char_length(note) <= 4000),
  state text not null default 'draft' check (state in ('draft', 'given')),
  revision integer not null default 0 check (revision >= 0),
  saved_at timestamptz not null default clock_timestamp(),
  given_at timestamptz,
  seeded_at timestamptz not null default clock_timestamp(),
  check ((anchor is null) <> (script_id is null)),
  check ((state = 'given') = (given_at is not null))
);
create index anchor_seeds_of_marker on anchor_seeds (marker_id, kind, subject, seeded_at);

-- A marker whose levels lie off those of the anchors and of the other markers: raised by rule, closed by an officer.
create table severity_alarms (
  id uuid primary key,
  marker_id uuid not null references people (id),
  direction text not null check (direction in ('too-severe', 'too-lenient')),
  -- Mean difference in levels over the works that it rests on, and how many they are.
  difference double precision not null,
  works integer not null check (works >= 1),
  raised_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  closed_by uuid references people (id),
  reason text check (char_length(reason) between 3 and 1000),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (reason is null))
);
create unique index severity_alarms_one_open on severity_alarms (marker_id) where closed_at is null;

-- What a marker typed in one place while it was changed in another: kept until the mark is given.
create table mark_conflicts (
  id uuid primary key,
  code text not null,
  marker_id uuid not null references people (id),
  based_on integer not null check (based_on >= 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  kept_at timestamptz not null default clock_timestamp()
);
create index mark_conflicts_of_code on mark_conflicts (code, marker_id);

alter table marker_qualifications enable row level security;
alter table calibration_tries enable row level security;
alter table anchor_seeds enable row level security;
alter table severity_alarms enable row level security;
alter table mark_conflicts enable row level security;
create policy marker_qualifications_staff on marker_qualifications to cmdsp_staff using (true) with check (true);
create policy calibration_tries_staff on calibration_tries to cmdsp_staff using (true) with check (true);
create policy anchor_seeds_staff on anchor_seeds to cmdsp_staff using (true) with check (true);
create policy severity_alarms_staff on severity_alarms to cmdsp_staff using (true) with check (true);
create policy mark_conflicts_staff on mark_conflicts to cmdsp_staff using (true) with check (true);
grant select, insert, update (rubric_hash, state, tries, qualified_at, expires_at) on marker_qualifications to cmdsp_staff;
grant select, insert on calibration_tries to cmdsp_staff;
grant select, insert, update (levels, comments, gate, note, state, revision, saved_at, given_at) on anchor_seeds to cmdsp_staff;
grant select, insert, update (closed_at, closed_by, reason) on severity_alarms to cmdsp_staff;
grant select, insert, delete on mark_conflicts to cmdsp_staff;

-- Comments quote texts: those of whoever is erased, whether as a script or as an anchor among others' scripts.
create function erasing_73_marking(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update anchor_seeds set comments = '{"overall": "", "passages": []}', note = '', gate = null
    where script_id in (select s.id from scripts s join submissions u on u.id = s.submission_id where u.person_id = erased);
  delete from mark_conflicts where marker_id = erased or code in (select s.code from scripts s join submissions u
    on u.id = s.submission_id where u.person_id = erased) or code in (select a.code from anchor_seeds a join scripts s
    on s.id = a.script_id join submissions u on u.id = s.submission_id where u.person_id = erased);
$$;
revoke all on function erasing_73_marking(uuid) from public;
