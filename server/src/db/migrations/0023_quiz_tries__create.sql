-- Tries at module quizzes. `paper` is what the learner sees, frozen when it was drawn; a change of content cannot alter it.
create table quiz_tries (
  id uuid primary key,
  person_id uuid not null references people (id),
  module integer not null check (module between 1 and 6),
  content_release text not null,
  paper jsonb not null,
  started_at timestamptz not null default clock_timestamp(),
  submitted_at timestamptz,
  -- Exact fractions `n/d`.
  points text,
  maximum text,
  is_passed boolean,
  check ((submitted_at is null) = (is_passed is null)),
  check ((points is null) = (is_passed is null)),
  check ((maximum is null) = (is_passed is null))
);
create unique index quiz_tries_one_open on quiz_tries (person_id, module) where submitted_at is null;
create index quiz_tries_by_person on quiz_tries (person_id, module, submitted_at);

alter table quiz_tries enable row level security;
create policy quiz_tries_self on quiz_tries to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy quiz_tries_staff on quiz_tries for select to cmdsp_staff using (true);

grant select, insert, update (submitted_at, points, maximum, is_passed) on quiz_tries to cmdsp_candidate;
grant select on quiz_tries to cmdsp_staff;
