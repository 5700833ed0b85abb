-- Appeals of a result and challenges of a question: on what ground, by when, who reviews, and what came of it.
create table appeals (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  person_id uuid not null references people (id),
  sitting_id uuid not null references sittings (id),
  case_id uuid references misconduct_cases (id),
  ground text not null check (ground in ('question', 'procedure', 'disruption', 'accommodation', 'marking',
    'conflict-of-interest', 'misconduct')),
  -- A challenged question: its number in this sitting, and for staff alone, which one that is.
  position integer check (position >= 1),
  question_id text,
  statement text not null check (char_length(statement) between 1 and 4000),
  wish text not null check (char_length(wish) <= 1000),
  state text not null default 'received' check (state in ('received', 'in-review', 'decided', 'withdrawn')),
  filed_at timestamptz not null default clock_timestamp(),
  review_by timestamptz not null,
  decide_by timestamptz not null,
  reviewer_id uuid references people (id),
  assigned_by uuid references people (id),
  assigned_at timestamptz,
  -- Nobody who is free could be found, and everybody was told.
  escalated_at timestamptz,
  outcome text check (outcome in ('upheld', 'partly-upheld', 'not-upheld')),
  answer text check (char_length(answer) between 1 and 4000),
  decided_at timestamptz,
  -- Why an answer that shares words with the question goes out all the same.
  disclosure_reason text check (char_length(disclosure_reason) between 3 and 1000),
  rescoring_id uuid references rescorings (id),
  withdrawn_at timestamptz,
  check ((ground = 'question') = (position is not null) and (ground = 'question') = (question_id is not null)),
  check ((ground = 'misconduct') = (case_id is not null)),
  check (reviewer_id <> person_id),
  check ((reviewer_id is null) = (assigned_at is null) and (reviewer_id is null) = (assigned_by is null)),
  check (state <> 'received' or reviewer_id is null),
  check (state <> 'in-review' or reviewer_id is not null),
  check ((state = 'decided') = (decided_at is not null)),
  check ((decided_at is null) = (outcome is null) and (decided_at is null) = (answer is null)),
  check (decided_at is null or reviewer_id is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index appeals_of_person on appeals (person_id);
create index appeals_open on appeals (decide_by) where state in ('received', 'in-review');
create index appeals_of_question on appeals (question_id) where question_id is not null;
-- One at a time about the same thing.
create unique index appeals_one_open on appeals (sitting_id, ground, coalesce(position, 0))
  where state in ('received', 'in-review');

alter table appeals enable row level security;
create policy appeals_staff on appeals to cmdsp_staff using (true) with check (true);
create policy appeals_own on appeals for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
grant select (id, number, person_id, sitting_id, ground, position, statement, wish, state, filed_at, review_by, decide_by,
  assigned_at, outcome, answer, decided_at, withdrawn_at) on appeals to cmdsp_candidate;
grant select, insert, update (state, reviewer_id, assigned_by, assigned_at, escalated_at, outcome, answer, decided_at,
  disclosure_reason, rescoring_id, withdrawn_at) on appeals to cmdsp_staff;

create function erasing_65_appeals(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update appeals set statement = 'Erased', wish = '', disclosure_reason = null,
    answer = case when answer is null then null else 'Erased' end
    where person_id = erased;
$$;
revoke all on function erasing_65_appeals(uuid) from public;

-- Remarks on a question that candidates write during the examination. They reach the question without a name.
create table question_remarks (
  sitting_id uuid not null references sittings (id),
  position integer not null check (position >= 1),
  -- Rises with every change on the candidate's side; an older one never replaces a newer one.
  revision integer not null check (revision >= 1),
  body text not null check (char_length(body) <= 1000),
  written_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, position)
);
alter table question_remarks enable row level security;
create policy question_remarks_staff on question_remarks for select to cmdsp_staff using (true);
create policy question_remarks_own on question_remarks to cmdsp_candidate
  using (sitting_id in (select id from sittings))
  with check (sitting_id in (select id from sittings where started_at is not null and state <> 'voided'));
grant select, insert, update (revision, body, written_at) on question_remarks to cmdsp_candidate;
grant select on question_remarks to cmdsp_staff;

create function erasing_67_question_remarks(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from question_remarks where sitting_id in (select id from sittings where person_id = erased);
$$;
revoke all on function erasing_67_question_remarks(uuid) from public;

-- What the clock orders for appeals; see decision 10.
select pgboss.create_queue('tend-appeals', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
