-- Cases of misconduct: facts that somebody reported, what the person concerned said to them, and what two people decided.
create table misconduct_cases (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  person_id uuid not null references people (id),
  sitting_id uuid not null references sittings (id),
  facts text not null check (char_length(facts) between 1 and 4000),
  reported_by uuid not null references people (id),
  reported_at timestamptz not null default clock_timestamp(),
  state text not null default 'reported' check (state in ('reported', 'noticed', 'proposed', 'decided')),
  -- What the person reads, and until when they can answer.
  notice text check (char_length(notice) between 1 and 4000),
  noticed_by uuid references people (id),
  noticed_at timestamptz,
  hear_until timestamptz,
  answer text check (char_length(answer) between 1 and 4000),
  answered_at timestamptz,
  is_established boolean,
  sanction text check (sanction in ('none', 'warning', 'void-sitting', 'bar')),
  bar_months integer check (bar_months in (6, 12, 24)),
  reason text check (char_length(reason) between 1 and 4000),
  proposed_by uuid references people (id),
  proposed_at timestamptz,
  decided_by uuid references people (id),
  decided_at timestamptz,
  barred_until timestamptz,
  check (reported_by <> person_id and noticed_by <> person_id),
  -- Two people who did not report it.
  check (proposed_by <> person_id and proposed_by <> reported_by),
  check (decided_by <> person_id and decided_by <> reported_by and decided_by <> proposed_by),
  check ((state = 'reported') = (noticed_at is null)),
  check ((noticed_at is null) = (notice is null) and (noticed_at is null) = (hear_until is null)),
  check ((noticed_at is null) = (noticed_by is null)),
  check ((answer is null) = (answered_at is null)),
  check ((state in ('proposed', 'decided')) = (proposed_at is not null)),
  check ((proposed_at is null) = (proposed_by is null) and (proposed_at is null) = (reason is null)),
  check ((proposed_at is null) = (is_established is null) and (proposed_at is null) = (sanction is null)),
  check ((sanction is not distinct from 'bar') = (bar_months is not null)),
  -- What was not established has no consequence.
  check (is_established is distinct from false or sanction = 'none'),
  check ((state = 'decided') = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((barred_until is not null) <= (sanction = 'bar' and decided_at is not null))
);
create index misconduct_cases_of_person on misconduct_cases (person_id);
create unique index misconduct_cases_one_open on misconduct_cases (sitting_id) where state <> 'decided';

alter table misconduct_cases enable row level security;
create policy misconduct_cases_staff on misconduct_cases to cmdsp_staff using (true) with check (true);
grant select, insert, update (state, notice, noticed_by, noticed_at, hear_until, answer, answered_at, is_established,
  sanction, bar_months, reason, proposed_by, proposed_at, decided_by, decided_at, barred_until) on misconduct_cases to cmdsp_staff;

-- The person concerned reads the notice from the day it is given and the decision from the day it is made: nothing before,
-- and never who reported what in which words.
create view own_misconduct_cases with (security_barrier) as
  select id, number, person_id, sitting_id, notice, noticed_at, hear_until, answer, answered_at,
    case when state = 'decided' then 'decided' else 'noticed' end as state,
    case when state = 'decided' then is_established end as is_established,
    case when state = 'decided' then sanction end as sanction,
    case when state = 'decided' then bar_months end as bar_months,
    case when state = 'decided' then reason end as reason,
    decided_at, barred_until
  from misconduct_cases
  where state <> 'reported'
    and person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select on own_misconduct_cases to cmdsp_candidate;

create function erasing_66_misconduct_cases(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update misconduct_cases set facts = 'Erased',
    notice = case when notice is null then null else 'Erased' end,
    answer = case when answer is null then null else 'Erased' end,
    reason = case when reason is null then null else 'Erased' end
    where person_id = erased;
$$;
revoke all on function erasing_66_misconduct_cases(uuid) from public;
