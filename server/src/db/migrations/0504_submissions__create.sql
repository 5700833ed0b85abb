-- Marked work of a person: an assignment or the capstone, one row a round. It is written, handed in with a receipt, and
-- released when it is marked. What was taken back before anybody marked it stays, and its round may be handed in again.
create table submissions (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null check (kind in ('assignment', 'capstone')),
  subject text not null check (subject ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  round smallint not null check (round between 1 and 3),
  state text not null default 'writing' check (state in ('writing', 'submitted', 'released', 'withdrawn')),
  opened_at timestamptz not null default clock_timestamp(),
  submitted_at timestamptz,
  -- Until when feedback was promised at the hand-in; it never changes afterwards.
  promised_by timestamptz,
  withdrawn_at timestamptz,
  released_at timestamptz,
  -- When officers were told that the promise is broken.
  overdue_told_at timestamptz,
  -- Receipts without texts, in the order of their chain, and the hash of the last one.
  receipt jsonb,
  receipt_hash text check (receipt_hash ~ '^[A-Za-z0-9_-]{43}$'),
  check ((state = 'writing') = (submitted_at is null)),
  check ((submitted_at is null) = (promised_by is null)),
  check ((submitted_at is null) = (receipt_hash is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check ((state = 'released') = (released_at is not null))
);
create unique index submissions_of_round on submissions (person_id, kind, subject, round) where state <> 'withdrawn';
create index submissions_waiting on submissions (promised_by) where state = 'submitted';

alter table submissions enable row level security;
create policy submissions_staff on submissions to cmdsp_staff using (true) with check (true);
create policy submissions_own on submissions for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
grant select (id, person_id, kind, subject, round, state, opened_at, submitted_at, promised_by, withdrawn_at, released_at,
  receipt, receipt_hash) on submissions to cmdsp_candidate;
grant select, insert, update (state, submitted_at, promised_by, withdrawn_at, released_at, overdue_told_at, receipt,
  receipt_hash) on submissions to cmdsp_staff;

-- The texts of a submission, by their place in it.
create table submission_documents (
  submission_id uuid not null references submissions (id),
  place smallint not null check (place between 1 and 40),
  title text not null check (char_length(title) between 1 and 200),
  document_id uuid not null unique references documents (id),
  primary key (submission_id, place)
);
alter table submission_documents enable row level security;
create policy submission_documents_staff on submission_documents to cmdsp_staff using (true) with check (true);
create policy submission_documents_own on submission_documents for select to cmdsp_candidate
  using (submission_id in (select id from submissions));
grant select on submission_documents to cmdsp_candidate;
grant select, insert on submission_documents to cmdsp_staff;

-- Receipts hold hashes over secrets that only the holder has; without the texts they say nothing, and go with them.
create function erasing_70_submissions(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update submissions set receipt = null where person_id = erased;
$$;
revoke all on function erasing_70_submissions(uuid) from public;

-- A round that both accounts have stays with the closed one, and the kept one shows it.
create function merging_70_submissions(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'submissions', 'person_id', 'stays', '{kind,subject,round}', among => $a$state <> 'withdrawn'$a$);
end
$$;
revoke all on function merging_70_submissions(uuid, uuid) from public;
