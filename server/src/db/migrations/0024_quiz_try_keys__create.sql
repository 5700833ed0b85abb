-- Seed, keys and reasons of a try. The database itself keeps them from the learner's role until the try is submitted.
create table quiz_try_keys (
  try_id uuid primary key references quiz_tries (id),
  seed text not null,
  questions jsonb not null
);

alter table quiz_try_keys enable row level security;
create policy quiz_try_keys_insert on quiz_try_keys for insert to cmdsp_candidate
  with check (exists (
    select from quiz_tries t
    where t.id = try_id and t.submitted_at is null
      and t.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy quiz_try_keys_after_submission on quiz_try_keys for select to cmdsp_candidate
  using (exists (
    select from quiz_tries t
    where t.id = try_id and t.submitted_at is not null
      and t.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy quiz_try_keys_staff on quiz_try_keys for select to cmdsp_staff using (true);

grant select, insert on quiz_try_keys to cmdsp_candidate;
grant select on quiz_try_keys to cmdsp_staff;
