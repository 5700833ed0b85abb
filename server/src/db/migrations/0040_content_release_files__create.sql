-- The files of a content release as they were served, so that a cohort can stay on it. Brotli over JSON (path -> text).
-- The question bank is never inside. Quiz keys are: candidates cannot read this table.
create table content_release_files (
  release text primary key references content_releases (hash),
  learning_hash text not null check (learning_hash ~ '^[0-9a-f]{64}$'),
  files bytea not null,
  file_count integer not null check (file_count > 0),
  counts jsonb not null,
  kept_at timestamptz not null default clock_timestamp()
);

grant select, insert on content_release_files to cmdsp_staff;
