-- A file beside a submission. Its bytes lie in the attachment store, under its id. Markers see its place and kind, never
-- the name that its owner gave.
create table submission_files (
  id uuid primary key,
  submission_id uuid not null references submissions (id),
  owner_id uuid not null references people (id),
  -- 1, 2, … in the order in which they were given; a place is not given again.
  place smallint not null check (place between 1 and 99),
  name text not null check (char_length(name) between 1 and 120),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 104857600),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  is_scanned boolean not null,
  stored_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  -- When the bytes of a deleted file were removed from where they lay.
  removed_at timestamptz,
  check (removed_at is null or deleted_at is not null),
  unique (submission_id, place)
);
create index submission_files_of_owner on submission_files (owner_id);
create index submission_files_to_remove on submission_files (deleted_at) where removed_at is null;

alter table submission_files enable row level security;
create policy submission_files_staff on submission_files to cmdsp_staff using (true) with check (true);
create policy submission_files_own on submission_files for select to cmdsp_candidate
  using (submission_id in (select id from submissions));
grant select on submission_files to cmdsp_candidate;
grant select, insert, update (name, deleted_at, removed_at) on submission_files to cmdsp_staff;

create function erasing_71_submission_files(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  -- The bytes are removed by the sweep over deleted files.
  update submission_files set name = 'erased', deleted_at = coalesce(deleted_at, clock_timestamp())
    where owner_id = erased;
$$;
revoke all on function erasing_71_submission_files(uuid) from public;

create function merging_71_submission_files(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'submission_files', 'owner_id');
end
$$;
revoke all on function merging_71_submission_files(uuid, uuid) from public;
