-- Where somebody stopped in a lecture or a reading, so that they go on there on any device. `text_hash` names the exact
-- text: in a changed one the section is the best that is left.
create table study_places (
  person_id uuid not null references people (id),
  topic text not null,
  part text not null check (part in ('lecture', 'reading')),
  -- The slide, or the block of the reading, counted from zero.
  position integer not null check (position between 0 and 9999),
  -- How much of the block is already above the line of reading, in thousandths.
  permille integer not null default 0 check (permille between 0 and 1000),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  section_id text check (char_length(section_id) <= 200),
  section_title text check (char_length(section_title) <= 400),
  saved_at timestamptz not null default clock_timestamp(),
  primary key (person_id, topic, part)
);

alter table study_places enable row level security;
create policy study_places_self on study_places to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, update (position, permille, text_hash, section_id, section_title, saved_at)
  on study_places to cmdsp_candidate;
