-- The answers of a try, by the question's internal id and options by theirs; changed freely until the try is submitted.
create table quiz_answers (
  try_id uuid not null references quiz_tries (id),
  question_id text not null,
  response jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (try_id, question_id)
);

alter table quiz_answers enable row level security;
create policy quiz_answers_read on quiz_answers for select to cmdsp_candidate
  using (exists (
    select from quiz_tries t
    where t.id = try_id and t.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy quiz_answers_insert on quiz_answers for insert to cmdsp_candidate
  with check (exists (
    select from quiz_tries t
    where t.id = try_id and t.submitted_at is null
      and t.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy quiz_answers_update on quiz_answers for update to cmdsp_candidate
  using (exists (
    select from quiz_tries t
    where t.id = try_id and t.submitted_at is null
      and t.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));
create policy quiz_answers_staff on quiz_answers for select to cmdsp_staff using (true);

grant select, insert, update (response, saved_at) on quiz_answers to cmdsp_candidate;
grant select on quiz_answers to cmdsp_staff;
