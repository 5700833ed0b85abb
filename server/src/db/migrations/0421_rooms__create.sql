-- What the exam room knows of a running sitting besides its answers.

-- When a page of the sitting was there: a span grows while beats come, and a new one begins after a gap. What outages cost
-- is worked out from the gaps.
create table sitting_connections (
  id bigint generated always as identity primary key,
  sitting_id uuid not null references sittings (id),
  holder text not null check (char_length(holder) between 8 and 64),
  from_at timestamptz not null,
  seen_at timestamptz not null,
  check (from_at <= seen_at)
);
create index sitting_connections_newest on sitting_connections (sitting_id, seen_at desc);

-- What the room did, as the candidate was told it. The sitting's stream of the ledger holds the same with its reason.
create table sitting_notices (
  id uuid primary key,
  sitting_id uuid not null references sittings (id),
  -- Names the press of the button, so that repeating it changes nothing.
  request_id uuid not null,
  kind text not null check (kind in
    ('announcement', 'pause', 'resume', 'extension', 'shortening', 'late-start', 'release', 'help-answer')),
  text text not null check (char_length(text) between 1 and 1000),
  minutes integer check (minutes between 1 and 600),
  told_at timestamptz not null default clock_timestamp(),
  told_by uuid references people (id),
  unique (sitting_id, request_id)
);

-- A call for help. The number is made of the id, which the candidate's page makes: so it is known without a connection.
create table help_requests (
  id uuid primary key,
  number text not null unique check (number ~ '^H-[0-9A-HJKMNP-TV-Z]{6}$'),
  sitting_id uuid not null references sittings (id),
  position integer check (position >= 1),
  text text not null check (char_length(text) <= 1000),
  asked_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz,
  answered_by uuid references people (id),
  answer text check (char_length(answer) between 1 and 1000),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null))
);
create index help_requests_of_sitting on help_requests (sitting_id);

-- Facts without a judgement: the page lost the focus or got it back, something was pasted. At most 200 for a sitting.
create table sitting_facts (
  sitting_id uuid not null references sittings (id),
  page text not null check (char_length(page) between 8 and 64),
  number integer not null check (number between 1 and 100000),
  kind text not null check (kind in ('focus-lost', 'focus-back', 'paste')),
  at timestamptz not null,
  primary key (sitting_id, page, number)
);

alter table sitting_connections enable row level security;
alter table sitting_notices enable row level security;
alter table help_requests enable row level security;
alter table sitting_facts enable row level security;
create policy sitting_connections_staff on sitting_connections to cmdsp_staff using (true) with check (true);
create policy sitting_notices_staff on sitting_notices to cmdsp_staff using (true) with check (true);
create policy help_requests_staff on help_requests to cmdsp_staff using (true) with check (true);
create policy sitting_facts_staff on sitting_facts to cmdsp_staff using (true) with check (true);
create policy sitting_connections_self on sitting_connections for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
create policy sitting_notices_self on sitting_notices for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
create policy help_requests_self on help_requests for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
create policy sitting_facts_self on sitting_facts for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));

grant select, insert, update (seen_at) on sitting_connections to cmdsp_staff;
grant select, insert on sitting_notices, sitting_facts to cmdsp_staff;
grant select, insert, update (answered_at, answered_by, answer) on help_requests to cmdsp_staff;
grant select on sitting_connections, sitting_facts to cmdsp_candidate;
-- Candidates see everything but who of the staff it was.
grant select (id, sitting_id, kind, text, minutes, told_at) on sitting_notices to cmdsp_candidate;
grant select (id, number, sitting_id, position, text, asked_at, answered_at, answer) on help_requests to cmdsp_candidate;

create function erasing_47_rooms(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from sitting_connections where sitting_id in (select id from sittings where person_id = erased);
  delete from sitting_facts where sitting_id in (select id from sittings where person_id = erased);
  update help_requests set text = '', answer = case when answer is null then null else 'Erased' end
    where sitting_id in (select id from sittings where person_id = erased);
  update sitting_notices set text = 'Erased' where sitting_id in (select id from sittings where person_id = erased);
$$;
revoke all on function erasing_47_rooms(uuid) from public;
