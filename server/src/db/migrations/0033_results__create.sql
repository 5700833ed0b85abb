-- The outcome of a finished sitting, computed from frozen inputs. Candidates see their released result through a view
-- and have no right on the tables.
create table results (
  sitting_id uuid primary key references sittings (id),
  person_id uuid not null references people (id),
  form_id uuid not null references forms (id),
  kind text not null check (kind in ('certification', 'rehearsal')),
  points text not null,
  maximum text not null,
  pass_mark text not null,
  decision text not null check (decision in ('pass', 'fail')),
  answered integer not null check (answered >= 0),
  question_count integer not null,
  domains jsonb not null,
  study_next jsonb not null,
  -- Per question points, for officers and statistics.
  questions jsonb not null,
  computed_at timestamptz not null,
  released_at timestamptz
);

create index results_of_person on results (person_id);

create view released_results with (security_barrier) as
  select sitting_id, person_id, kind, points, maximum, pass_mark, decision, answered, question_count, domains, study_next,
    released_at
  from results
  where released_at is not null and person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid;

grant select, insert on results to cmdsp_staff;
grant update (released_at) on results to cmdsp_staff;
grant select on released_results to cmdsp_candidate;
