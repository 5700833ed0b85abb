-- Every answer that shaped a memory: from quizzes that were finished, and from retrieval practice. Rows are only added, so
-- that every memory can be rebuilt. The browser names a review (`id`), so that sending it twice records it once.
create table practice_reviews (
  person_id uuid not null references people (id),
  id uuid not null,
  question_id text not null,
  question_hash text not null,
  origin text not null check (origin in ('topic-quiz', 'module-quiz', 'practice')),
  verdict text not null check (verdict in ('right', 'partly-right', 'wrong', 'unanswered')),
  -- How it came, as the learner said before seeing whether it is right; quizzes do not ask.
  ease text check (ease in ('easy', 'thought', 'guessed')),
  rating text not null check (rating in ('again', 'hard', 'good', 'easy')),
  -- Options by their internal ids; answers of quizzes are kept with the quiz.
  response jsonb,
  -- False for an answer to a question that had just been reviewed elsewhere: kept, and left out of the memory.
  is_counted boolean not null,
  reviewed_at timestamptz not null,
  primary key (person_id, id),
  check ((origin = 'practice') = (ease is not null)),
  check ((origin = 'practice') = (response is not null))
);
create index practice_reviews_by_question on practice_reviews (person_id, question_id, reviewed_at);
create index practice_reviews_lately on practice_reviews (person_id, reviewed_at) where origin = 'practice';

alter table practice_reviews enable row level security;
create policy practice_reviews_self on practice_reviews to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert on practice_reviews to cmdsp_candidate;
