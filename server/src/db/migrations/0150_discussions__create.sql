-- Talk among the people of a cohort, about a topic, a case or the cohort itself. Whoever is in no cohort is self-paced.
create function own_cohort() returns text language sql stable as $$
  select coalesce((select m.cohort_id from cmdsp.cohort_members m
    where m.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid), 'self-paced')
$$;

create table discussions (
  id uuid primary key,
  cohort_id text not null references cohorts (id),
  place_kind text not null check (place_kind in ('topic', 'case', 'cohort')),
  -- Topic id or slug of the case; empty for the cohort itself.
  place text not null check (char_length(place) <= 100 and (place = '') = (place_kind = 'cohort')),
  -- `prompt` is the one about the question that the course puts; `question` was opened by somebody.
  kind text not null check (kind in ('prompt', 'question')),
  title text not null check (char_length(title) between 1 and 160),
  opened_by uuid not null references people (id),
  opened_at timestamptz not null default clock_timestamp(),
  -- The number of the newest post; raising it locks the discussion, so numbers have no gaps.
  last_sequence integer not null default 0 check (last_sequence between 0 and 1000),
  changed_at timestamptz not null default clock_timestamp(),
  answer_post_id uuid,
  closed_by uuid references people (id),
  closed_at timestamptz,
  summary text check (char_length(summary) between 1 and 10000),
  check ((closed_at is null) = (summary is null) and (closed_at is null) = (closed_by is null))
);
create unique index discussions_one_prompt on discussions (cohort_id, place_kind, place) where kind = 'prompt';
create index discussions_of_cohort on discussions (cohort_id, changed_at desc);

alter table discussions enable row level security;
create policy discussions_staff on discussions to cmdsp_staff using (true) with check (true);
create policy discussions_members on discussions to cmdsp_candidate
  using (cohort_id = (select own_cohort())) with check (cohort_id = (select own_cohort()));
grant select, insert, update (last_sequence, changed_at, answer_post_id) on discussions to cmdsp_candidate;
grant select, insert, update on discussions to cmdsp_staff;

-- A post without its words: they are in discussion_texts.
create table discussion_posts (
  id uuid primary key,
  discussion_id uuid not null references discussions (id),
  sequence integer not null check (sequence >= 1),
  author_id uuid not null references people (id),
  written_at timestamptz not null default clock_timestamp(),
  revision integer not null default 1 check (revision >= 1),
  changed_at timestamptz not null default clock_timestamp(),
  quoted_post_id uuid references discussion_posts (id),
  is_hidden boolean not null default false,
  deleted_at timestamptz,
  unique (discussion_id, sequence)
);
create index discussion_posts_of_author on discussion_posts (author_id);
alter table discussions add constraint discussions_answer foreign key (answer_post_id) references discussion_posts (id);

alter table discussion_posts enable row level security;
create policy discussion_posts_staff on discussion_posts to cmdsp_staff using (true) with check (true);
create policy discussion_posts_members on discussion_posts for select to cmdsp_candidate
  using (exists (select from discussions d where d.id = discussion_id));
-- One's own stay in sight (and in one's export) after leaving the cohort.
create policy discussion_posts_own on discussion_posts for select to cmdsp_candidate
  using (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy discussion_posts_write on discussion_posts for insert to cmdsp_candidate
  with check (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from discussions d where d.id = discussion_id and d.closed_at is null) and not is_hidden);
create policy discussion_posts_change on discussion_posts for update to cmdsp_candidate
  using (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select, insert, update (revision, changed_at, deleted_at) on discussion_posts to cmdsp_candidate;
grant select, insert, update (revision, changed_at, deleted_at, is_hidden) on discussion_posts to cmdsp_staff;

-- The words of a post at each revision: its visible history. Deleting a post deletes them, with the salt of their hash in
-- the ledger, so that nobody can find out there what was said.
create table discussion_texts (
  post_id uuid not null references discussion_posts (id),
  revision integer not null check (revision >= 1),
  -- Who wrote it; the same as of the post.
  author_id uuid not null references people (id),
  body text not null check (char_length(body) between 1 and 10000),
  salt text not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (post_id, revision)
);
create index discussion_texts_of_author on discussion_texts (author_id);
create index discussion_texts_words on discussion_texts using gin (to_tsvector('english', body));

alter table discussion_texts enable row level security;
create policy discussion_texts_staff on discussion_texts to cmdsp_staff using (true) with check (true);
-- What was hidden is read by its author and by those who moderate, by nobody else.
create policy discussion_texts_members on discussion_texts for select to cmdsp_candidate
  using (exists (select from discussion_posts p where p.id = post_id
    and (not p.is_hidden or p.author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
create policy discussion_texts_write on discussion_texts for insert to cmdsp_candidate
  with check (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from discussion_posts p where p.id = post_id and p.author_id = discussion_texts.author_id));
create policy discussion_texts_delete on discussion_texts for delete to cmdsp_candidate
  using (author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select, insert, delete on discussion_texts to cmdsp_candidate, cmdsp_staff;

-- Who is named in a post.
create table discussion_mentions (
  post_id uuid not null references discussion_posts (id),
  person_id uuid not null references people (id),
  primary key (post_id, person_id)
);
create index discussion_mentions_of_person on discussion_mentions (person_id);
alter table discussion_mentions enable row level security;
create policy discussion_mentions_staff on discussion_mentions to cmdsp_staff using (true) with check (true);
create policy discussion_mentions_members on discussion_mentions to cmdsp_candidate
  using (exists (select from discussion_posts p where p.id = post_id))
  with check (exists (select from discussion_posts p where p.id = post_id
    and p.author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select, insert, delete on discussion_mentions to cmdsp_candidate, cmdsp_staff;

-- Who follows a discussion, and how far somebody has read.
create table discussion_readers (
  discussion_id uuid not null references discussions (id),
  person_id uuid not null references people (id),
  is_following boolean not null default false,
  read_to integer not null default 0 check (read_to >= 0),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (discussion_id, person_id)
);
create index discussion_readers_of_person on discussion_readers (person_id);
alter table discussion_readers enable row level security;
create policy discussion_readers_staff on discussion_readers to cmdsp_staff using (true) with check (true);
create policy discussion_readers_self on discussion_readers to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from discussions d where d.id = discussion_id));
grant select, insert, update (is_following, read_to, changed_at) on discussion_readers to cmdsp_candidate, cmdsp_staff;

-- A facilitator stands behind a post.
create table discussion_endorsements (
  post_id uuid not null references discussion_posts (id),
  person_id uuid not null references people (id),
  endorsed_at timestamptz not null default clock_timestamp(),
  primary key (post_id, person_id)
);
create index discussion_endorsements_of_person on discussion_endorsements (person_id);
alter table discussion_endorsements enable row level security;
create policy discussion_endorsements_staff on discussion_endorsements to cmdsp_staff using (true) with check (true);
create policy discussion_endorsements_members on discussion_endorsements for select to cmdsp_candidate
  using (exists (select from discussion_posts p where p.id = post_id));
grant select on discussion_endorsements to cmdsp_candidate;
grant select, insert, delete on discussion_endorsements to cmdsp_staff;

-- Whose view somebody argues in a discussion.
create table discussion_roles (
  discussion_id uuid not null references discussions (id),
  person_id uuid not null references people (id),
  audience_group text not null check (
    audience_group in ('engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity')
  ),
  primary key (discussion_id, person_id)
);
create index discussion_roles_of_person on discussion_roles (person_id);
alter table discussion_roles enable row level security;
create policy discussion_roles_staff on discussion_roles to cmdsp_staff using (true) with check (true);
create policy discussion_roles_members on discussion_roles for select to cmdsp_candidate
  using (exists (select from discussions d where d.id = discussion_id));
grant select on discussion_roles to cmdsp_candidate;
grant select, insert, delete on discussion_roles to cmdsp_staff;
