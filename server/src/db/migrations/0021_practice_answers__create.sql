-- Answers to the practice questions of topics; every answer stays, the newest is shown. `question_hash` names the exact
-- text that was answered, so that an answer is never shown against a question that has changed since.
create table practice_answers (
  id uuid primary key,
  person_id uuid not null references people (id),
  topic text not null,
  question_id text not null,
  question_hash text not null,
  response jsonb not null,
  answered_at timestamptz not null default clock_timestamp()
);
create index practice_answers_by_question on practice_answers (person_id, topic, question_id, answered_at);

alter table practice_answers enable row level security;
create policy practice_answers_self on practice_answers to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy practice_answers_staff on practice_answers for select to cmdsp_staff using (true);

grant select, insert on practice_answers to cmdsp_candidate;
grant select on practice_answers to cmdsp_staff;
