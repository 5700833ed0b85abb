-- Every applied change of an answer with its receipt, in the order of the sitting's receipt chain. Inserted and never
-- changed; the answer that counts is the one with the highest (fence, revision) of its position.
create table responses (
  sitting_id uuid not null references sittings (id),
  sequence integer not null check (sequence >= 1),
  position integer not null check (position >= 1),
  fence integer not null check (fence >= 1),
  revision integer not null check (revision >= 1),
  -- Canonical JSON; 'null' withdraws the answer.
  response text not null,
  at timestamptz not null,
  is_late boolean not null,
  salt text not null,
  answer_hash text not null,
  previous_hash text,
  hash text not null,
  signature text not null,
  primary key (sitting_id, sequence),
  unique (sitting_id, position, fence, revision)
);

alter table responses enable row level security;
create policy responses_staff on responses to cmdsp_staff using (true) with check (true);
create policy responses_self on responses for select to cmdsp_candidate using (sitting_id in (select id from sittings));

grant select, insert on responses to cmdsp_staff;
grant select on responses to cmdsp_candidate;

-- Changes that must not be applied and must not be lost: made under an old lease, or contradicting an applied one.
create table change_evidence (
  id bigint generated always as identity primary key,
  sitting_id uuid not null references sittings (id),
  position integer not null check (position >= 1),
  fence integer not null check (fence >= 1),
  revision integer not null check (revision >= 1),
  response text not null,
  at timestamptz not null,
  cause text not null check (cause in ('stale-fence', 'conflict'))
);

create unique index change_evidence_once on change_evidence (sitting_id, position, fence, revision, md5(response));

alter table change_evidence enable row level security;
create policy change_evidence_staff on change_evidence to cmdsp_staff using (true) with check (true);
create policy change_evidence_self on change_evidence for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));

grant select, insert on change_evidence to cmdsp_staff;
grant select on change_evidence to cmdsp_candidate;
