-- Messages to one person inside the product. The key names the event, so that saying it twice shows it once; whoever
-- changes something may add one for somebody else and can read none but their own.
create table notifications (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null check (kind ~ '^[a-z][a-z-]{1,30}$'),
  event_key text not null check (char_length(event_key) between 1 and 200),
  title text not null check (char_length(title) between 1 and 200),
  body text not null check (char_length(body) <= 1000),
  -- A place of the product: never another site.
  path text not null check (path ~ '^/[^/\\]' or path = '/'),
  -- What the mail of it is doing: pending until a job has looked at what the person prefers.
  mail text not null default 'pending' check (mail in ('pending', 'none', 'digest', 'queued')),
  created_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  unique (person_id, event_key)
);
create index notifications_newest on notifications (person_id, id desc);
create index notifications_for_digest on notifications (person_id) where mail = 'digest';

alter table notifications enable row level security;
create policy notifications_staff on notifications to cmdsp_staff using (true) with check (true);
create policy notifications_own on notifications for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy notifications_read on notifications for update to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy notifications_add on notifications for insert to cmdsp_auth, cmdsp_candidate
  with check (read_at is null and mail in ('pending', 'none'));

grant insert on notifications to cmdsp_auth, cmdsp_candidate;
grant select, update (read_at) on notifications to cmdsp_candidate;
grant select, insert, update (mail) on notifications to cmdsp_staff;
