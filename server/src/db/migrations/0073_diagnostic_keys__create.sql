-- Keys and reasons of a go at the diagnostic. The database itself keeps them from the learner's role until it is finished.
create table diagnostic_keys (
  run_id uuid primary key references diagnostic_runs (id),
  questions jsonb not null
);

alter table diagnostic_keys enable row level security;
create policy diagnostic_keys_insert on diagnostic_keys for insert to cmdsp_candidate
  with check (exists (
    select from diagnostic_runs r
    where r.id = run_id and r.finished_at is null
      and r.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy diagnostic_keys_after_the_end on diagnostic_keys for select to cmdsp_candidate
  using (exists (
    select from diagnostic_runs r
    where r.id = run_id and r.finished_at is not null
      and r.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));

grant select, insert on diagnostic_keys to cmdsp_candidate;
