-- An employer that pays for seats, and for whom some people speak. Everything it may see goes through the program.
create table sponsors (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 160),
  created_at timestamptz not null default clock_timestamp()
);

-- Who speaks for a sponsor, or did.
create table sponsor_representatives (
  id uuid primary key,
  sponsor_id uuid not null references sponsors (id),
  person_id uuid not null references people (id),
  appointed_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  end_reason text check (char_length(end_reason) between 1 and 500),
  check ((ended_at is null) = (end_reason is null))
);
create unique index sponsor_representatives_one_in_force on sponsor_representatives (sponsor_id, person_id)
  where ended_at is null;
create index sponsor_representatives_of_person on sponsor_representatives (person_id);

-- Seats that were paid for with one invoice. Of the code with which they are taken only the hash is kept.
create table sponsor_vouchers (
  id uuid primary key,
  sponsor_id uuid not null references sponsors (id),
  invoice_reference text not null check (char_length(invoice_reference) between 1 and 120),
  code_hash text not null unique,
  seats integer not null check (seats between 1 and 100000),
  -- Where whoever takes a seat learns; null leaves them where they are.
  cohort_id text references cohorts (id),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoke_reason text check (char_length(revoke_reason) between 1 and 500),
  check ((revoked_at is null) = (revoke_reason is null))
);
create index sponsor_vouchers_of_sponsor on sponsor_vouchers (sponsor_id);

-- A seat that somebody took. It stays taken: it was paid for.
create table sponsor_seats (
  id uuid primary key,
  voucher_id uuid not null references sponsor_vouchers (id),
  sponsor_id uuid not null references sponsors (id),
  person_id uuid not null references people (id),
  redeemed_at timestamptz not null default clock_timestamp(),
  -- Nobody is in it any more.
  emptied_at timestamptz
);
create unique index sponsor_seats_one_a_person on sponsor_seats (sponsor_id, person_id);
create index sponsor_seats_of_voucher on sponsor_seats (voucher_id);
create index sponsor_seats_of_person on sponsor_seats (person_id);

-- Invitations of a sponsor to one address each; the link takes a seat of the voucher.
create table sponsor_invitations (
  id uuid primary key,
  voucher_id uuid not null references sponsor_vouchers (id),
  email text not null check (char_length(email) between 3 and 254 and email !~ '[[:space:]]'),
  legal_name text not null check (char_length(legal_name) between 1 and 200),
  token_hash text not null unique,
  invited_by uuid not null references people (id),
  invited_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create unique index sponsor_invitations_one_open on sponsor_invitations (voucher_id, email) where used_at is null;

alter table sponsors enable row level security;
alter table sponsor_representatives enable row level security;
alter table sponsor_vouchers enable row level security;
alter table sponsor_seats enable row level security;
alter table sponsor_invitations enable row level security;
create policy sponsors_staff on sponsors to cmdsp_staff using (true) with check (true);
create policy sponsor_representatives_staff on sponsor_representatives to cmdsp_staff using (true) with check (true);
create policy sponsor_vouchers_staff on sponsor_vouchers to cmdsp_staff using (true) with check (true);
create policy sponsor_seats_staff on sponsor_seats to cmdsp_staff using (true) with check (true);
create policy sponsor_invitations_staff on sponsor_invitations to cmdsp_staff using (true) with check (true);
create policy sponsor_representatives_self on sponsor_representatives for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy sponsor_seats_self on sponsor_seats for select to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
-- People know the sponsors that they have a seat of or speak for, and no other.
create policy sponsors_known on sponsors for select to cmdsp_candidate
  using (id in (select sponsor_id from sponsor_seats) or id in (select sponsor_id from sponsor_representatives));

-- Changing the name is what locking a row needs.
grant select, insert, update (name) on sponsors to cmdsp_staff;
grant select, insert, update (ended_at, end_reason) on sponsor_representatives to cmdsp_staff;
grant select, insert, update (revoked_at, revoke_reason) on sponsor_vouchers to cmdsp_staff;
grant select, insert on sponsor_seats to cmdsp_staff;
grant select, insert, update (used_at) on sponsor_invitations to cmdsp_staff;
grant delete on sponsor_invitations to cmdsp_staff;
grant select on sponsors, sponsor_representatives, sponsor_seats to cmdsp_candidate;
