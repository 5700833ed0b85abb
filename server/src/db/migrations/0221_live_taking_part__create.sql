-- Hands that are up; taking one down deletes its row.
create table live_hands (
  id uuid primary key,
  session_id uuid not null references live_sessions (id),
  person_id uuid not null references people (id),
  raised_at timestamptz not null default clock_timestamp(),
  unique (session_id, person_id)
);
create index live_hands_of_person on live_hands (person_id);
alter table live_hands enable row level security;
create policy live_hands_staff on live_hands to cmdsp_staff using (true) with check (true);
create policy live_hands_self on live_hands to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from live_sessions s where s.id = session_id and s.state = 'open'));
grant select, insert, delete on live_hands to cmdsp_candidate;
grant select, insert, delete on live_hands to cmdsp_staff;

-- Questions to the room. Participants see them without names.
create table live_questions (
  id uuid primary key,
  session_id uuid not null references live_sessions (id),
  author_id uuid not null references people (id),
  body text not null check (char_length(body) between 1 and 500),
  asked_at timestamptz not null default clock_timestamp(),
  state text not null default 'open' check (state in ('open', 'answered', 'set-aside')),
  settled_by uuid references people (id),
  settled_at timestamptz
);
create index live_questions_of_session on live_questions (session_id, asked_at);
create index live_questions_of_author on live_questions (author_id);
alter table live_questions enable row level security;
create policy live_questions_staff on live_questions to cmdsp_staff using (true) with check (true);
create policy live_questions_self on live_questions to cmdsp_candidate
  using (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from live_sessions s where s.id = session_id and s.state = 'open'));
grant select, insert on live_questions to cmdsp_candidate;
grant select, insert, update (state, settled_by, settled_at) on live_questions to cmdsp_staff;

-- Who wants a question answered.
create table live_question_votes (
  question_id uuid not null references live_questions (id),
  person_id uuid not null references people (id),
  primary key (question_id, person_id)
);
create index live_question_votes_of_person on live_question_votes (person_id);
alter table live_question_votes enable row level security;
create policy live_question_votes_staff on live_question_votes to cmdsp_staff using (true) with check (true);
create policy live_question_votes_self on live_question_votes to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select, insert, delete on live_question_votes to cmdsp_candidate;
grant select, insert on live_question_votes to cmdsp_staff;

-- Each time somebody was there. Whoever is not heard of for a minute has left, whatever ended the connection.
create table live_visits (
  id uuid primary key,
  session_id uuid not null references live_sessions (id),
  person_id uuid not null references people (id),
  arrived_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  left_at timestamptz
);
create index live_visits_of_session on live_visits (session_id, person_id, seen_at);
create index live_visits_of_person on live_visits (person_id);
alter table live_visits enable row level security;
create policy live_visits_staff on live_visits to cmdsp_staff using (true) with check (true);
create policy live_visits_self on live_visits for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select on live_visits to cmdsp_candidate;
grant select, insert, update (seen_at, left_at) on live_visits to cmdsp_staff;
