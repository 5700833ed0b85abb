-- The answers of a go at the diagnostic, options by internal id; changed and taken back freely until it is finished. A
-- question without a row was not known.
create table diagnostic_answers (
  run_id uuid not null references diagnostic_runs (id),
  question_id text not null,
  response jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (run_id, question_id)
);

alter table diagnostic_answers enable row level security;
create policy diagnostic_answers_read on diagnostic_answers for select to cmdsp_candidate
  using (exists (
    select from diagnostic_runs r
    where r.id = run_id and r.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy diagnostic_answers_insert on diagnostic_answers for insert to cmdsp_candidate
  with check (exists (
    select from diagnostic_runs r
    where r.id = run_id and r.finished_at is null
      and r.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy diagnostic_answers_update on diagnostic_answers for update to cmdsp_candidate
  using (exists (
    select from diagnostic_runs r
    where r.id = run_id and r.finished_at is null
      and r.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy diagnostic_answers_delete on diagnostic_answers for delete to cmdsp_candidate
  using (exists (
    select from diagnostic_runs r
    where r.id = run_id and r.finished_at is null
      and r.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));

grant select, insert, update (response, saved_at), delete on diagnostic_answers to cmdsp_candidate;
