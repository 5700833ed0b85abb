-- A file beside a post. Its bytes lie outside the database, under its id; `post_id` is null until the post is sent.
create table discussion_attachments (
  id uuid primary key,
  discussion_id uuid not null references discussions (id),
  post_id uuid references discussion_posts (id),
  owner_id uuid not null references people (id),
  name text not null check (char_length(name) between 1 and 120),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 5242880),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null default clock_timestamp(),
  deleted_at timestamptz,
  -- When the bytes of a deleted file were removed from where they lay.
  removed_at timestamptz,
  check (removed_at is null or deleted_at is not null)
);
create index discussion_attachments_of_post on discussion_attachments (post_id);
create index discussion_attachments_to_remove on discussion_attachments (deleted_at) where removed_at is null;
create index discussion_attachments_of_owner on discussion_attachments (owner_id);

alter table discussion_attachments enable row level security;
create policy discussion_attachments_staff on discussion_attachments to cmdsp_staff using (true) with check (true);
create policy discussion_attachments_own on discussion_attachments to cmdsp_candidate
  using (owner_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (owner_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and exists (select from discussions d where d.id = discussion_id));
create policy discussion_attachments_members on discussion_attachments for select to cmdsp_candidate
  using (exists (select from discussion_posts p where p.id = post_id and not p.is_hidden and p.deleted_at is null));
grant select, insert, update (post_id, deleted_at) on discussion_attachments to cmdsp_candidate;
grant select, insert, update (post_id, deleted_at, removed_at) on discussion_attachments to cmdsp_staff;
