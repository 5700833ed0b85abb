-- What marked work comes to: the rubric it was marked by, every decision about it, and what holds now.

-- The criteria that scripts were entered with, as they read then; content may change while they are marked.
create table script_rubrics (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  criteria jsonb not null check (jsonb_typeof(criteria) = 'object'),
  kept_at timestamptz not null default clock_timestamp()
);

create table script_outcomes (
  script_id uuid primary key references scripts (id),
  submission_id uuid not null unique references submissions (id),
  rubric_hash text not null references script_rubrics (hash),
  -- The mean of the marks that count, by criterion; whole and half levels.
  levels jsonb not null check (jsonb_typeof(levels) = 'object'),
  -- Of 100, as an exact fraction.
  points text not null check (points ~ '^[0-9]+/[0-9]+$'),
  is_passed boolean not null,
  decided_by text not null check (decided_by in ('one-mark', 'two-marks', 'three-marks', 'adjudication')),
  -- By criterion, where an adjudicator decided; whoever handed it in reads them.
  reasons jsonb not null default '{}' check (jsonb_typeof(reasons) = 'object'),
  -- What those wrote whose marks count, without saying who wrote which: {"overall": [...], "passages": [...]}.
  comments jsonb not null check (jsonb_typeof(comments) = 'object'),
  settled_at timestamptz not null default clock_timestamp(),
  released_at timestamptz
);

-- Every decision about a script, by rule or by somebody, the oldest first. Only ever added to.
create table script_steps (
  id uuid primary key,
  script_id uuid not null references scripts (id),
  kind text not null check (kind in ('second-mark-asked', 'third-mark-asked', 'adjudication-asked', 'settled',
    'moderation-asked', 'confirmed', 'sent-to-adjudication', 'adjudicated', 'released', 'reopened')),
  -- Null where the published rule decided.
  decided_by uuid references people (id),
  reason text check (char_length(reason) between 3 and 4000),
  body jsonb not null default '{}' check (jsonb_typeof(body) = 'object'),
  decided_at timestamptz not null default clock_timestamp(),
  check (decided_by is null or reason is not null)
);
create index script_steps_of_script on script_steps (script_id, decided_at);

-- What a script waits for, since when, and by when that is to be done.
create table script_waits (
  script_id uuid primary key references scripts (id) on delete cascade,
  step text not null check (step in ('first', 'second', 'third', 'adjudication', 'moderation', 'release')),
  since timestamptz not null default clock_timestamp(),
  due_by timestamptz not null
);
create index script_waits_by_due on script_waits (due_by);

alter table script_rubrics enable row level security;
alter table script_outcomes enable row level security;
alter table script_steps enable row level security;
alter table script_waits enable row level security;
create policy script_rubrics_staff on script_rubrics to cmdsp_staff using (true) with check (true);
create policy script_outcomes_staff on script_outcomes to cmdsp_staff using (true) with check (true);
create policy script_steps_staff on script_steps to cmdsp_staff using (true) with check (true);
create policy script_waits_staff on script_waits to cmdsp_staff using (true) with check (true);
-- Their own, from the release on; never under which code it was marked.
create policy script_outcomes_own on script_outcomes for select to cmdsp_candidate
  using (released_at is not null and submission_id in (select id from submissions));
grant select (submission_id, rubric_hash, levels, points, is_passed, decided_by, reasons, comments, settled_at, released_at)
  on script_outcomes to cmdsp_candidate;
-- Criteria are no secret: whoever writes reads them first.
create policy script_rubrics_read on script_rubrics for select to cmdsp_candidate using (true);
grant select (hash, criteria) on script_rubrics to cmdsp_candidate;
grant select, insert on script_rubrics to cmdsp_staff;
grant select, insert, update (levels, points, is_passed, decided_by, reasons, comments, settled_at, released_at)
  on script_outcomes to cmdsp_staff;
grant select, insert on script_steps to cmdsp_staff;
grant select, insert, delete, update (step, since, due_by) on script_waits to cmdsp_staff;

create function erasing_74_script_outcomes(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update script_outcomes set reasons = '{}', comments = '{"overall": [], "passages": []}' where submission_id in (select id from submissions where person_id = erased);
  update script_steps set reason = case when reason is null then null else 'Erased' end
    where script_id in (select s.id from scripts s join submissions u on u.id = s.submission_id where u.person_id = erased);
$$;
revoke all on function erasing_74_script_outcomes(uuid) from public;
