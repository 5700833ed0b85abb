-- What reviewers say about a revision, where in it, and whether it is settled; an answer belongs to the first comment.
create table bank_comments (
  id uuid primary key,
  entry_id text not null,
  revision integer not null,
  thread_id uuid references bank_comments (id),
  -- The field it is about: 'stem', 'options.2.text', 'questions.1.stem'; '' when about the whole.
  place text not null check (char_length(place) <= 100),
  body text not null check (char_length(body) between 1 and 4000),
  written_by uuid not null references people (id),
  written_at timestamptz not null default clock_timestamp(),
  resolved_by uuid references people (id),
  resolved_at timestamptz,
  foreign key (entry_id, revision) references bank_revisions (entry_id, revision),
  check ((resolved_by is null) = (resolved_at is null)),
  check (thread_id is null or resolved_at is null)
);
create index bank_comments_of_entry on bank_comments (entry_id, written_at);

alter table bank_comments enable row level security;
create policy bank_comments_staff on bank_comments to cmdsp_staff using (true) with check (true);
grant select, insert, update (resolved_by, resolved_at) on bank_comments to cmdsp_staff;
