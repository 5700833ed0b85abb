-- Labs that mark themselves. A run is one dealt variant with everything that was saved in it; graded runs are counted.
create table lab_runs (
  id uuid primary key,
  person_id uuid not null references people (id),
  lab_id text not null check (lab_id ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  kind text not null check (kind in ('practice', 'graded')),
  -- Counted from one for each person, lab and kind.
  number integer not null check (number >= 1),
  content_release text not null,
  -- What the learner sees; the key stands apart.
  task jsonb not null,
  started_at timestamptz not null default clock_timestamp(),
  -- The newest save; 0 is what the run began with.
  revision integer not null default 0 check (revision between 0 and 4000),
  saved_bytes integer not null default 0 check (saved_bytes between 0 and 33554432),
  -- When each hint was asked for, in their order.
  hints timestamptz[] not null default '{}' check (cardinality(hints) <= 20),
  -- A graded run ends when it is handed in, one for practice when it is begun again.
  ended_at timestamptz
);
create unique index lab_runs_one_open on lab_runs (person_id, lab_id, kind) where ended_at is null;
create index lab_runs_of_person on lab_runs (person_id, lab_id, kind, number);

-- Seed, variant and key of a run: for the program and for staff, never for the learner's role.
create table lab_run_keys (
  run_id uuid primary key references lab_runs (id),
  seed text not null,
  -- Place of the variant among those of the lab.
  variant smallint not null check (variant between 0 and 25),
  key jsonb not null
);

-- Every save that was accepted, in its order; nothing in it changes.
create table lab_run_moves (
  run_id uuid not null references lab_runs (id),
  revision integer not null check (revision between 0 and 4000),
  answer jsonb not null,
  -- SHA-256 of the canonical JSON.
  answer_hash text not null check (answer_hash ~ '^[A-Za-z0-9_-]{43}$'),
  saved_at timestamptz not null default clock_timestamp(),
  primary key (run_id, revision)
);

-- What an answer was worth. The reasons stand in a column that the learner's role cannot read: the program shows them when it may.
create table lab_run_marks (
  run_id uuid not null references lab_runs (id),
  -- Counted from one; a graded run has one.
  place integer not null check (place >= 1),
  revision integer not null,
  answer_hash text not null,
  -- Exact fraction `n/d` out of 100, after a cap.
  points text not null check (points ~ '^[0-9]+/[0-9]+$'),
  -- What each criterion earned, without reasons.
  earned jsonb not null,
  cap_points smallint check (cap_points between 0 and 100),
  -- The whole marking, with its reasons.
  marking jsonb not null,
  marked_at timestamptz not null default clock_timestamp(),
  primary key (run_id, place),
  foreign key (run_id, revision) references lab_run_moves (run_id, revision)
);

-- No further graded run of this lab: from here on the reasons of those there were are shown.
create table lab_closings (
  person_id uuid not null references people (id),
  lab_id text not null check (lab_id ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  how text not null check (how in ('last-run', 'asked')),
  closed_at timestamptz not null default clock_timestamp(),
  primary key (person_id, lab_id)
);

alter table lab_runs enable row level security;
alter table lab_run_keys enable row level security;
alter table lab_run_moves enable row level security;
alter table lab_run_marks enable row level security;
alter table lab_closings enable row level security;
create policy lab_runs_staff on lab_runs to cmdsp_staff using (true) with check (true);
create policy lab_run_keys_staff on lab_run_keys to cmdsp_staff using (true) with check (true);
create policy lab_run_moves_staff on lab_run_moves to cmdsp_staff using (true) with check (true);
create policy lab_run_marks_staff on lab_run_marks to cmdsp_staff using (true) with check (true);
create policy lab_closings_staff on lab_closings to cmdsp_staff using (true) with check (true);
create policy lab_runs_read on lab_runs for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
-- Only to lock a run and to count its saves, and only while it is open.
create policy lab_runs_save on lab_runs for update to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and ended_at is null)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and ended_at is null);
create policy lab_run_moves_read on lab_run_moves for select to cmdsp_candidate using (run_id in (select id from lab_runs));
create policy lab_run_moves_save on lab_run_moves for insert to cmdsp_candidate
  with check (run_id in (select id from lab_runs where ended_at is null
    and person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
create policy lab_run_marks_read on lab_run_marks for select to cmdsp_candidate using (run_id in (select id from lab_runs));
create policy lab_closings_read on lab_closings for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
grant select, update (revision, saved_bytes) on lab_runs to cmdsp_candidate;
grant select, insert on lab_run_moves to cmdsp_candidate;
grant select (run_id, place, revision, answer_hash, points, earned, cap_points, marked_at) on lab_run_marks to cmdsp_candidate;
grant select on lab_closings to cmdsp_candidate;
grant select, insert, update (hints, ended_at) on lab_runs to cmdsp_staff;
grant select, insert on lab_run_keys, lab_run_moves, lab_run_marks, lab_closings to cmdsp_staff;

create function erasing_77_labs(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from lab_run_marks where run_id in (select id from lab_runs where person_id = erased);
  delete from lab_run_moves where run_id in (select id from lab_runs where person_id = erased);
  delete from lab_run_keys where run_id in (select id from lab_runs where person_id = erased);
  delete from lab_runs where person_id = erased;
  delete from lab_closings where person_id = erased;
$$;
revoke all on function erasing_77_labs(uuid) from public;

create function merging_77_labs(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'lab_runs', 'person_id', 'stays', '{lab_id,kind}', among => 'ended_at is null');
  perform merge_rows(kept, closed, 'lab_closings', 'person_id', 'goes', '{lab_id}');
end
$$;
revoke all on function merging_77_labs(uuid, uuid) from public;
