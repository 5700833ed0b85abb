-- Goes at the diagnostic. `paper` is what the learner sees, frozen when it began. `findings` are the right answers of each
-- exam domain, written when it is finished.
create table diagnostic_runs (
  id uuid primary key,
  person_id uuid not null references people (id),
  content_release text not null,
  paper jsonb not null,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  findings jsonb,
  check ((finished_at is null) = (findings is null))
);
create unique index diagnostic_runs_one_open on diagnostic_runs (person_id) where finished_at is null;
create index diagnostic_runs_finished on diagnostic_runs (person_id, finished_at);

alter table diagnostic_runs enable row level security;
create policy diagnostic_runs_self on diagnostic_runs to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, update (finished_at, findings) on diagnostic_runs to cmdsp_candidate;
