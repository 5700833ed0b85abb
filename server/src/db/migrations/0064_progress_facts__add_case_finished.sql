-- A finished case is a progress fact; the learner's own role can state it only where a finished play stands behind it.
alter table progress_facts drop constraint progress_facts_kind_check;
alter table progress_facts add constraint progress_facts_kind_check check (
  kind in (
    'topic-opened', 'lecture-finished', 'reading-finished', 'topic-quiz-answered',
    'module-quiz-passed', 'examination-passed', 'case-finished'
  )
);

drop policy progress_facts_insert on progress_facts;
create policy progress_facts_insert on progress_facts for insert to cmdsp_candidate
  with check (
    person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and kind <> 'examination-passed'
    and (kind <> 'module-quiz-passed' or exists (
      select from quiz_tries t where t.person_id = progress_facts.person_id and t.module::text = subject and t.is_passed
    ))
    and (kind <> 'case-finished' or exists (
      select from case_plays p
      where p.person_id = progress_facts.person_id and p.slug = subject and p.finished_at is not null
    ))
  );
