-- When the quizzes that somebody had finished before there was retrieval practice were taken into it: once for everybody.
create table practice_starts (
  person_id uuid primary key references people (id),
  at timestamptz not null default clock_timestamp()
);

alter table practice_starts enable row level security;
create policy practice_starts_self on practice_starts to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on practice_starts to cmdsp_candidate;
