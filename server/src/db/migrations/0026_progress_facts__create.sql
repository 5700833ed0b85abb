-- What learners did, once and for good: rows are added, never changed or deleted, and everything shown is computed from
-- them. `subject` is a topic (1.1), a practice question (1.1/quiz-1.1-3), a module (1) or, for the examination, the sitting.
create table progress_facts (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null check (
    kind in (
      'topic-opened', 'lecture-finished', 'reading-finished', 'topic-quiz-answered',
      'module-quiz-passed', 'examination-passed'
    )
  ),
  subject text not null check (char_length(subject) between 1 and 100),
  at timestamptz not null default clock_timestamp(),
  unique (person_id, kind, subject)
);

alter table progress_facts enable row level security;
create policy progress_facts_read on progress_facts for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
-- A learner's own role can state what it studied; a passed quiz only where a passed try stands behind it.
create policy progress_facts_insert on progress_facts for insert to cmdsp_candidate
  with check (
    person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and kind <> 'examination-passed'
    and (kind <> 'module-quiz-passed' or exists (
      select from quiz_tries t where t.person_id = progress_facts.person_id and t.module::text = subject and t.is_passed
    ))
  );
create policy progress_facts_staff on progress_facts to cmdsp_staff using (true) with check (true);

grant select, insert on progress_facts to cmdsp_candidate, cmdsp_staff;
