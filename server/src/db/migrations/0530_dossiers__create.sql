-- What a candidate builds through the programme: one case at a time, six parts with a text each, and a register of entries
-- that refer to one another. A case that was left stays, and can be taken up again.
create table dossiers (
  id uuid primary key,
  person_id uuid not null references people (id),
  case_id text not null check (case_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  -- 1 to 3: the round of the capstone that it is written for.
  round smallint not null default 1 check (round between 1 and 3),
  chosen_at timestamptz not null default clock_timestamp(),
  left_at timestamptz,
  -- While it is frozen nothing in it changes: its capstone is being written, or was handed in.
  frozen_at timestamptz,
  check (left_at is null or frozen_at is null),
  unique (person_id, case_id)
);
create unique index dossiers_in_hand on dossiers (person_id) where left_at is null and frozen_at is null;

-- The text of each part, a new one for each round that begins with the one before.
create table dossier_parts (
  dossier_id uuid not null references dossiers (id),
  round smallint not null check (round between 1 and 3),
  part smallint not null check (part between 1 and 6),
  document_id uuid not null unique references documents (id),
  primary key (dossier_id, round, part)
);

create table dossier_entries (
  id uuid primary key,
  dossier_id uuid not null references dossiers (id),
  part smallint not null check (part between 1 and 6),
  kind text not null check (kind in ('component', 'flow', 'actor', 'boundary', 'requirement', 'threat', 'control', 'test', 'risk',
    'obligation', 'supplier', 'part', 'advisory', 'step', 'indicator', 'assumption')),
  -- Never given to another entry of the kind.
  number smallint not null check (number between 1 and 999),
  title text not null check (char_length(title) <= 200),
  text text not null check (char_length(text) <= 2000),
  refs text[] not null default '{}' check (cardinality(refs) <= 20),
  -- Rises with every change; who does not know the newest is told so.
  version integer not null default 1 check (version >= 1),
  changed_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  unique (dossier_id, kind, number)
);

-- What facilitators say about a part, and what is answered.
create table dossier_comments (
  id uuid primary key,
  dossier_id uuid not null references dossiers (id),
  part smallint not null check (part between 1 and 6),
  author_id uuid not null references people (id),
  author_role text not null check (author_role in ('candidate', 'facilitator')),
  body text not null check (char_length(body) between 1 and 4000),
  written_at timestamptz not null default clock_timestamp()
);
create index dossier_comments_of_part on dossier_comments (dossier_id, part, written_at);
create index dossier_comments_of_author on dossier_comments (author_id);

alter table dossiers enable row level security;
alter table dossier_parts enable row level security;
alter table dossier_entries enable row level security;
alter table dossier_comments enable row level security;
create policy dossiers_staff on dossiers to cmdsp_staff using (true) with check (true);
create policy dossier_parts_staff on dossier_parts to cmdsp_staff using (true) with check (true);
create policy dossier_entries_staff on dossier_entries to cmdsp_staff using (true) with check (true);
create policy dossier_comments_staff on dossier_comments to cmdsp_staff using (true) with check (true);
create policy dossiers_read on dossiers for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
create policy dossiers_choose on dossiers for insert to cmdsp_candidate
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and round = 1 and frozen_at is null);
-- Which one is in hand is theirs to say; a frozen one stays.
create policy dossiers_change on dossiers for update to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and frozen_at is null)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and frozen_at is null);
create policy dossier_parts_read on dossier_parts for select to cmdsp_candidate using (dossier_id in (select id from dossiers));
create policy dossier_parts_add on dossier_parts for insert to cmdsp_candidate
  with check (document_id in (select id from documents) and dossier_id in (select id from dossiers where frozen_at is null));
create policy dossier_entries_read on dossier_entries for select to cmdsp_candidate using (dossier_id in (select id from dossiers));
create policy dossier_entries_add on dossier_entries for insert to cmdsp_candidate
  with check (dossier_id in (select id from dossiers where frozen_at is null and left_at is null));
create policy dossier_entries_change on dossier_entries for update to cmdsp_candidate
  using (dossier_id in (select id from dossiers where frozen_at is null and left_at is null))
  with check (dossier_id in (select id from dossiers where frozen_at is null and left_at is null));
create policy dossier_comments_read on dossier_comments for select to cmdsp_candidate using (dossier_id in (select id from dossiers));
create policy dossier_comments_answer on dossier_comments for insert to cmdsp_candidate
  with check (author_role = 'candidate' and author_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    and dossier_id in (select id from dossiers));
grant select, insert, update (left_at) on dossiers to cmdsp_candidate;
grant select, insert on dossier_parts to cmdsp_candidate;
grant select, insert, update (title, text, refs, version, changed_at, removed_at) on dossier_entries to cmdsp_candidate;
grant select, insert on dossier_comments to cmdsp_candidate;
grant select, update (round, frozen_at) on dossiers to cmdsp_staff;
grant select, insert on dossier_parts to cmdsp_staff;
grant select on dossier_entries to cmdsp_staff;
grant select, insert on dossier_comments to cmdsp_staff;

create function erasing_75_dossiers(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from dossier_entries where dossier_id in (select id from dossiers where person_id = erased);
  delete from dossier_comments where dossier_id in (select id from dossiers where person_id = erased);
  update dossier_comments set body = 'Erased' where author_id = erased;
$$;
revoke all on function erasing_75_dossiers(uuid) from public;

-- A frozen dossier stays in hand, whoever's it was; else the one of the account that is kept. What both built about the
-- same case stays apart.
create function merging_75_dossiers(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  update dossiers set left_at = clock_timestamp() where person_id = kept and left_at is null and frozen_at is null
    and exists (select from dossiers other where other.person_id = closed and other.frozen_at is not null);
  update dossiers set left_at = clock_timestamp() where person_id = closed and left_at is null and frozen_at is null
    and exists (select from dossiers other where other.person_id = kept and other.left_at is null);
  perform merge_rows(kept, closed, 'dossiers', 'person_id', 'stays', '{case_id}');
  perform merge_rows(kept, closed, 'dossier_comments', 'author_id');
end
$$;
revoke all on function merging_75_dossiers(uuid, uuid) from public;
