-- How somebody wants to be told about one kind of thing; without a row the kind's own default holds.
create table notification_preferences (
  person_id uuid not null references people (id),
  kind text not null check (kind ~ '^[a-z][a-z-]{1,30}$'),
  is_in_app boolean not null,
  mail text not null check (mail in ('at-once', 'digest', 'off')),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (person_id, kind)
);

alter table notification_preferences enable row level security;
create policy notification_preferences_staff on notification_preferences to cmdsp_staff using (true) with check (true);
create policy notification_preferences_own on notification_preferences to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, update (is_in_app, mail, changed_at) on notification_preferences to cmdsp_candidate, cmdsp_staff;
