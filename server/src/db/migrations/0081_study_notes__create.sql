-- Highlights and private notes in a reading: the words they stand on, with a little before and after, find their place
-- again when the text changes. An empty body is a highlight without a note. Nobody else may read them, staff included.
create table study_notes (
  person_id uuid not null references people (id),
  -- Chosen by the browser, so that sending again is harmless.
  id uuid not null,
  topic text not null,
  block integer not null check (block between 0 and 9999),
  start_at integer not null check (start_at >= 0),
  end_at integer not null check (end_at >= start_at),
  quote text not null check (char_length(quote) <= 4000),
  words_before text not null check (char_length(words_before) <= 80),
  words_after text not null check (char_length(words_after) <= 80),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  section_id text check (char_length(section_id) <= 200),
  section_title text check (char_length(section_title) <= 400),
  body text not null check (char_length(body) <= 10000),
  revision integer not null default 1 check (revision > 0),
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (person_id, id)
);
create index study_notes_by_topic on study_notes (person_id, topic, block, start_at);

alter table study_notes enable row level security;
create policy study_notes_self on study_notes to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, delete, update (body, revision, changed_at) on study_notes to cmdsp_candidate;
