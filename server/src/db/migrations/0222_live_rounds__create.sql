-- A time in groups. The seed is kept, so that anybody can see later how people came to their groups.
create table live_rounds (
  session_id uuid not null references live_sessions (id),
  round smallint not null check (round between 1 and 50),
  seed text not null,
  groups smallint not null check (groups between 1 and 1000),
  -- Group 1 gets the first one, and so on, from the beginning again where there are more groups.
  prompts text[] not null check (cardinality(prompts) between 1 and 50),
  dealt_by uuid not null references people (id),
  dealt_at timestamptz not null default clock_timestamp(),
  called_back_at timestamptz,
  debrief text check (char_length(debrief) <= 4000),
  primary key (session_id, round)
);
alter table live_rounds enable row level security;
create policy live_rounds_staff on live_rounds to cmdsp_staff using (true) with check (true);
create policy live_rounds_members on live_rounds for select to cmdsp_candidate
  using (exists (select from live_sessions s where s.id = session_id));
grant select on live_rounds to cmdsp_candidate;
grant select, insert, update (called_back_at, debrief) on live_rounds to cmdsp_staff;

create table live_group_members (
  session_id uuid not null,
  round smallint not null,
  person_id uuid not null references people (id),
  group_number smallint not null check (group_number >= 1),
  audience_group text not null,
  primary key (session_id, round, person_id),
  foreign key (session_id, round) references live_rounds (session_id, round)
);
create index live_group_members_of_person on live_group_members (person_id);
alter table live_group_members enable row level security;
create policy live_group_members_staff on live_group_members to cmdsp_staff using (true) with check (true);
create policy live_group_members_self on live_group_members for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select on live_group_members to cmdsp_candidate;
grant select, insert on live_group_members to cmdsp_staff;
