-- What staff declare before they open the bank: that they keep it confidential, and which interests they have. One row per
-- version of each text; a changed interest is a further row.
create table bank_declarations (
  id uuid primary key,
  person_id uuid not null references people (id),
  agreement_id text not null,
  kind text not null check (kind in ('bank-confidentiality', 'bank-interests')),
  version text not null,
  hash text not null,
  -- The interests in the person's own words; empty when they have none to declare.
  interests text not null default '' check (char_length(interests) <= 2000),
  declared_at timestamptz not null default clock_timestamp(),
  check (kind = 'bank-interests' or interests = '')
);
create index bank_declarations_of_person on bank_declarations (person_id, kind, declared_at);

alter table bank_declarations enable row level security;
create policy bank_declarations_staff on bank_declarations to cmdsp_staff using (true) with check (true);
create policy bank_declarations_own on bank_declarations for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
grant select, insert, update (interests) on bank_declarations to cmdsp_staff;
grant select on bank_declarations to cmdsp_candidate;

create function erasing_71_bank_declarations(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update bank_declarations set interests = 'Erased' where person_id = erased and interests <> '';
$$;
revoke all on function erasing_71_bank_declarations(uuid) from public;
