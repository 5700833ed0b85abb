-- What the programme promised about results when the seat was taken; null: what the program promises by itself.
alter table sittings add column result_policy jsonb;

-- A result is scored, reviewed where its policy asks for that, and released; it is final when challenges have ended.
-- `is_pass_kept`: scored again, it no longer reaches the mark, and the pass stands all the same.
alter table results
  add column policy_version text not null default 'results-2026-1',
  add column release_mode text not null default 'at-once' check (release_mode in ('at-once', 'after-review')),
  add column review_by timestamptz,
  add column promised_at timestamptz,
  add column reviewed_at timestamptz,
  add column final_at timestamptz,
  add column revision integer not null default 1 check (revision >= 1),
  add column rescoring_id uuid,
  add column is_pass_kept boolean not null default false check (not is_pass_kept or decision = 'pass'),
  add column certainty jsonb,
  add column state text not null generated always as (
    case when released_at is not null then 'released' when reviewed_at is not null then 'reviewed' else 'scored' end
  ) stored;

create index results_waiting on results (promised_at) where released_at is null;

-- What stood before a result was scored again or decided again, for good. Written by the trigger alone, so that nothing
-- can change a result without keeping what it was.
create table result_revisions (
  sitting_id uuid not null references results (sitting_id),
  revision integer not null,
  rescoring_id uuid,
  points text not null,
  maximum text not null,
  decision text not null,
  is_pass_kept boolean not null,
  domains jsonb not null,
  study_next jsonb not null,
  questions jsonb not null,
  computed_at timestamptz not null,
  replaced_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, revision)
);

create function keep_result_revision() returns trigger
language plpgsql security definer set search_path = cmdsp, pg_temp as $$
begin
  if (new.sitting_id, new.person_id, new.form_id) is distinct from (old.sitting_id, old.person_id, old.form_id) then
    raise exception 'a result stays with its sitting' using errcode = 'integrity_constraint_violation';
  end if;
  insert into result_revisions (sitting_id, revision, rescoring_id, points, maximum, decision, is_pass_kept, domains,
      study_next, questions, computed_at)
    values (old.sitting_id, old.revision, old.rescoring_id, old.points, old.maximum, old.decision, old.is_pass_kept,
      old.domains, old.study_next, old.questions, old.computed_at);
  new.revision := old.revision + 1;
  return new;
end
$$;
revoke all on function keep_result_revision() from public;
create trigger keep_result_revision
  before update of points, maximum, decision, is_pass_kept, domains, study_next, questions, rescoring_id on results
  for each row execute function keep_result_revision();

-- What people decided about results: reviewed, released, a pass taken away.
create table result_steps (
  id uuid primary key,
  sitting_id uuid not null references results (sitting_id),
  step text not null check (step in ('reviewed', 'released', 'pass-withdrawn')),
  decided_by uuid not null references people (id),
  reason text not null check (char_length(reason) between 3 and 1000),
  decided_at timestamptz not null default clock_timestamp()
);
create index result_steps_of_sitting on result_steps (sitting_id);

alter table result_revisions enable row level security;
alter table result_steps enable row level security;
create policy result_revisions_staff on result_revisions for select to cmdsp_staff using (true);
create policy result_steps_staff on result_steps to cmdsp_staff using (true) with check (true);
grant select on result_revisions to cmdsp_staff;
grant select, insert on result_steps to cmdsp_staff;
grant update (points, maximum, decision, is_pass_kept, domains, study_next, questions, rescoring_id, computed_at,
  reviewed_at, final_at, promised_at, certainty) on results to cmdsp_staff;

-- Candidates see how far their result is from the first day, and what it says from its release on.
create or replace view released_results with (security_barrier) as
  select sitting_id, person_id, kind, points, maximum, pass_mark, decision, answered, question_count, domains, study_next,
    released_at, final_at, revision, is_pass_kept, certainty, computed_at, policy_version
  from results
  where released_at is not null and person_id in (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));

create view tracked_results with (security_barrier) as
  select r.sitting_id, r.person_id, r.release_mode, s.finished_at as received_at, s.finished_at as scored_at, r.review_by,
    r.promised_at, r.reviewed_at, r.released_at, r.final_at
  from results r join sittings s on s.id = r.sitting_id
  where r.person_id in (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select on tracked_results to cmdsp_candidate;

create view released_result_revisions with (security_barrier) as
  select v.sitting_id, v.revision, v.points, v.maximum, v.decision, v.is_pass_kept, v.computed_at, v.replaced_at
  from result_revisions v join results r on r.sitting_id = v.sitting_id
  where r.released_at is not null and r.person_id in (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select on released_result_revisions to cmdsp_candidate;
