-- Somebody asks that what is held about them be erased. One open request a person; done and cancelled ones stay.
create table erasure_requests (
  id uuid primary key,
  person_id uuid not null references people (id),
  state text not null default 'waiting' check (state in ('waiting', 'cancelled', 'done')),
  -- Whether a certificate in force is given up with it; otherwise the certificate stands against the erasure.
  gives_up_certificate boolean not null,
  asked_at timestamptz not null default clock_timestamp(),
  -- Until then the person may think again.
  due_at timestamptz not null,
  -- When the person was told that something stands against it.
  told_at timestamptz,
  ended_at timestamptz,
  check ((state = 'waiting') = (ended_at is null)),
  check (due_at >= asked_at)
);
create unique index erasure_requests_one_open on erasure_requests (person_id) where state = 'waiting';
create index erasure_requests_due on erasure_requests (due_at) where state = 'waiting';

alter table erasure_requests enable row level security;
create policy erasure_requests_self on erasure_requests to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and state <> 'done');
create policy erasure_requests_staff on erasure_requests to cmdsp_staff using (true) with check (true);
grant select, insert, update (state, ended_at) on erasure_requests to cmdsp_candidate;
grant select, update (state, ended_at, told_at) on erasure_requests to cmdsp_staff;

-- What an officer has found to stand against an erasure: an appeal, a complaint, a duty to keep.
create table erasure_holds (
  id uuid primary key,
  person_id uuid not null references people (id),
  ground text not null check (ground in ('appeal', 'complaint', 'legal-claim', 'legal-duty')),
  note text not null check (char_length(note) between 1 and 1000),
  -- The hold ends by itself at the end of this day; null until somebody lifts it.
  until_on date,
  placed_by uuid not null references people (id),
  placed_at timestamptz not null default clock_timestamp(),
  lifted_by uuid references people (id),
  lifted_at timestamptz,
  lift_reason text check (char_length(lift_reason) between 1 and 1000),
  check ((lifted_at is null) = (lift_reason is null)),
  check ((lifted_at is null) = (lifted_by is null))
);
create index erasure_holds_of_person on erasure_holds (person_id);

alter table erasure_holds enable row level security;
create policy erasure_holds_self on erasure_holds for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy erasure_holds_staff on erasure_holds to cmdsp_staff using (true) with check (true);
grant select on erasure_holds to cmdsp_candidate;
grant select, insert, update (lifted_by, lifted_at, lift_reason) on erasure_holds to cmdsp_staff;

-- Who was erased. Never deleted; a copy of each row lies outside the database, so that no restored backup brings anybody
-- back.
create table tombstones (
  person_id uuid primary key references people (id),
  erased_at timestamptz not null
);
alter table tombstones enable row level security;
create policy tombstones_staff on tombstones to cmdsp_staff using (true) with check (true);
grant select, insert on tombstones to cmdsp_staff;
