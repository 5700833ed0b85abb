-- What somebody chose in the polls of a lecture. Shown to themselves only; polls are not marked.
create table poll_answers (
  person_id uuid not null references people (id),
  topic text not null,
  slide integer not null check (slide >= 0),
  option integer not null check (option >= 0),
  answered_at timestamptz not null default clock_timestamp(),
  primary key (person_id, topic, slide)
);

alter table poll_answers enable row level security;
create policy poll_answers_self on poll_answers to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, update (option, answered_at) on poll_answers to cmdsp_candidate;
