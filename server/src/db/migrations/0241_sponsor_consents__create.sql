-- Who agrees that their progress is counted for a sponsor, to which text, from when to when. One row for each time.
create table sponsor_consents (
  id uuid primary key,
  sponsor_id uuid not null references sponsors (id),
  person_id uuid not null references people (id),
  text_version text not null check (char_length(text_version) between 1 and 40),
  text_hash text not null,
  given_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz
);
create unique index sponsor_consents_one_in_force on sponsor_consents (sponsor_id, person_id) where withdrawn_at is null;
create index sponsor_consents_of_person on sponsor_consents (person_id);

-- People who came into the numbers of a sponsor together and go out of them together; see decision 15.
create table sponsor_blocks (
  id uuid primary key,
  sponsor_id uuid not null references sponsors (id),
  formed_at timestamptz not null default clock_timestamp(),
  -- When somebody of it was first missing; null while nobody is.
  broken_at timestamptz,
  -- How many of it were erased.
  lost integer not null default 0 check (lost >= 0)
);
create index sponsor_blocks_of_sponsor on sponsor_blocks (sponsor_id);

create table sponsor_block_members (
  block_id uuid not null references sponsor_blocks (id) on delete cascade,
  person_id uuid not null references people (id),
  primary key (block_id, person_id)
);
create index sponsor_block_members_of_person on sponsor_block_members (person_id);

-- What a sponsor is shown in a week; the last one only. Null when somebody who was counted in it has left since.
create table sponsor_snapshots (
  sponsor_id uuid primary key references sponsors (id),
  week date not null,
  made_at timestamptz not null default clock_timestamp(),
  shown jsonb
);

alter table sponsor_consents enable row level security;
alter table sponsor_blocks enable row level security;
alter table sponsor_block_members enable row level security;
alter table sponsor_snapshots enable row level security;
create policy sponsor_consents_staff on sponsor_consents to cmdsp_staff using (true) with check (true);
create policy sponsor_blocks_staff on sponsor_blocks to cmdsp_staff using (true) with check (true);
create policy sponsor_block_members_staff on sponsor_block_members to cmdsp_staff using (true) with check (true);
create policy sponsor_snapshots_staff on sponsor_snapshots to cmdsp_staff using (true) with check (true);
create policy sponsor_consents_self on sponsor_consents for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, update (withdrawn_at) on sponsor_consents to cmdsp_staff;
grant select, insert, update (broken_at), delete on sponsor_blocks to cmdsp_staff;
grant select, insert, delete on sponsor_block_members to cmdsp_staff;
grant select, insert, update on sponsor_snapshots to cmdsp_staff;
grant select on sponsor_consents to cmdsp_candidate;
