-- How well one person remembers one question, as FSRS models it: computed from practice_reviews and kept, so that finding
-- what is due is one read. `question_hash` names the text that is remembered; another text starts anew.
create table question_memories (
  person_id uuid not null references people (id),
  question_id text not null,
  question_hash text not null,
  stability double precision not null check (stability > 0),
  difficulty double precision not null check (difficulty between 1 and 10),
  reviewed_at timestamptz not null,
  due_at timestamptz not null,
  reps integer not null check (reps >= 1),
  lapses integer not null check (lapses >= 0 and lapses < reps),
  primary key (person_id, question_id)
);

alter table question_memories enable row level security;
create policy question_memories_self on question_memories to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, update (question_hash, stability, difficulty, reviewed_at, due_at, reps, lapses)
  on question_memories to cmdsp_candidate;
