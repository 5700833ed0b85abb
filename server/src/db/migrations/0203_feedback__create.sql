-- What learners think of modules and examinations. Their answers are theirs: they read them, take them along and have them
-- erased; no role of staff has a grant on them. Staff get what feedback_shown gives, without names, times or order, from five
-- answers on and in steps of five.
create table feedback_responses (
  id uuid primary key,
  person_id uuid not null references people (id),
  cohort_id text not null references cohorts (id),
  survey text not null check (survey in ('module', 'exam')),
  version integer not null check (version > 0),
  -- The module's number, or the sitting's id.
  occasion text not null check (char_length(occasion) between 1 and 40),
  given_at timestamptz not null default clock_timestamp(),
  unique (person_id, survey, occasion)
);
create index feedback_responses_of_cohort on feedback_responses (cohort_id, survey);

create table feedback_answers (
  response_id uuid not null references feedback_responses (id),
  question text not null check (char_length(question) between 1 and 40),
  scale integer check (scale between 1 and 5),
  words text check (char_length(words) between 1 and 2000),
  primary key (response_id, question),
  check ((scale is null) <> (words is null))
);

alter table feedback_responses enable row level security;
create policy feedback_responses_own on feedback_responses to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
alter table feedback_answers enable row level security;
create policy feedback_answers_own on feedback_answers to cmdsp_candidate
  using (exists (select from feedback_responses r where r.id = response_id))
  with check (exists (select from feedback_responses r where r.id = response_id));
grant select, insert on feedback_responses, feedback_answers to cmdsp_candidate;

-- The answers of the first five, ten, fifteen ... who answered, and how many those are: nothing changes with one answer
-- more. All examinations of a cohort count together.
create function feedback_shown(of_cohort text) returns table (
  survey text, version integer, module text, shown bigint, question text, scale integer, words text
) language sql stable security definer set search_path = cmdsp, pg_temp as $$
  with ranked as (
    select r.id, r.survey, r.version, case r.survey when 'module' then r.occasion end as module,
      row_number() over place as position, count(*) over total as given
    from feedback_responses r where r.cohort_id = of_cohort
    window total as (partition by r.survey, r.version, case r.survey when 'module' then r.occasion end),
      place as (partition by r.survey, r.version, case r.survey when 'module' then r.occasion end order by r.given_at, r.id)
  )
  select r.survey, r.version, r.module, r.given / 5 * 5, a.question, a.scale, a.words
  from ranked r left join feedback_answers a on a.response_id = r.id and r.position <= r.given / 5 * 5
  where r.given >= 5 and (a.question is not null or r.position = 1)
  order by 1, 2, 3, 5, 6, 7
$$;
revoke all on function feedback_shown(text) from public;
grant execute on function feedback_shown(text) to cmdsp_staff;

create function erasing_24_feedback(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from feedback_answers where response_id in (select id from feedback_responses where person_id = erased);
  delete from feedback_responses where person_id = erased;
$$;
revoke all on function erasing_24_feedback(uuid) from public;
