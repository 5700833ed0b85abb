-- What candidates write at length: assignments, parts of a dossier, what belongs to a capstone. One row a text; every save
-- is numbered by the writer's lease (`fence`) and revision as answers of examinations are, and leaves a receipt.
create table documents (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null check (kind in ('assignment', 'dossier-part', 'executive-summary', 'integration-answer', 'defence-answer')),
  -- What it is about, named by whoever opened it, for example `module-1/round-1`.
  subject text not null check (char_length(subject) between 1 and 200),
  words_least integer not null check (words_least >= 0),
  words_most integer not null check (words_most >= words_least and words_most > 0),
  -- After this nothing is taken any more, by the database clock; null where there is no deadline.
  closes_at timestamptz,
  -- The lease: who may write now, and since which fence without interruption.
  fence integer not null default 0 check (fence >= 0),
  holder text not null default '' check (char_length(holder) <= 64),
  fence_since integer not null default 0 check (fence_since between 0 and fence),
  -- The change that `body` came with.
  written_fence integer not null default 0 check (written_fence between 0 and fence),
  revision integer not null default 0 check (revision >= 0),
  body jsonb not null,
  words integer not null default 0 check (words >= 0),
  -- How often it was saved, and the hash of the newest receipt.
  saves integer not null default 0 check (saves >= 0),
  receipt_hash text,
  opened_at timestamptz not null default clock_timestamp(),
  saved_at timestamptz,
  state text not null default 'open' check (state in ('open', 'frozen')),
  frozen_at timestamptz,
  -- SHA-256 of the canonical JSON of the body as it was frozen.
  body_hash bytea check (octet_length(body_hash) = 32),
  unique (person_id, kind, subject),
  check ((saves = 0) = (saved_at is null) and (saves = 0) = (receipt_hash is null)),
  check ((state = 'frozen') = (frozen_at is not null) and (state = 'frozen') = (body_hash is not null))
);
alter table documents enable row level security;
-- A person reads also what an account wrote that was merged into theirs; nothing that is frozen changes any more.
create policy documents_read on documents for select to cmdsp_candidate
  using (person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid)));
create policy documents_open on documents for insert to cmdsp_candidate
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy documents_write on documents for update to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid and state = 'open')
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);
create policy documents_staff on documents to cmdsp_staff using (true) with check (true);
grant select, insert, update (fence, holder, fence_since, written_fence, revision, body, words, saves, receipt_hash, saved_at,
  state, frozen_at, body_hash) on documents to cmdsp_candidate;
-- Staff open documents for a round, read what was handed in, comment on what grows, and freeze by the clock. They write in
-- nobody's text.
grant select, insert, update (state, frozen_at, body_hash) on documents to cmdsp_staff;

-- The proof of every save, without the text; see packages/ledger. Never thinned.
create table document_receipts (
  document_id uuid not null references documents (id),
  -- Counts the saves of the document from 1: the place in its chain.
  save integer not null check (save > 0),
  fence integer not null check (fence > 0),
  revision integer not null check (revision > 0),
  at timestamptz not null,
  salt text not null check (char_length(salt) = 22),
  answer_hash text not null,
  previous_hash text,
  hash text not null,
  batch_proof text not null,
  primary key (document_id, save),
  unique (document_id, fence, revision)
);
alter table document_receipts enable row level security;
create policy document_receipts_read on document_receipts for select to cmdsp_candidate
  using (document_id in (select id from documents));
create policy document_receipts_add on document_receipts for insert to cmdsp_candidate
  with check (document_id in (select id from documents where state = 'open'));
create policy document_receipts_staff on document_receipts for select to cmdsp_staff using (true);
grant select, insert on document_receipts to cmdsp_candidate;
grant select on document_receipts to cmdsp_staff;

-- Earlier texts, for their writer alone. Thinned by the rule of packages/documents, versionsToThin.
create table document_versions (
  document_id uuid not null references documents (id),
  save integer not null check (save > 0),
  fence integer not null,
  revision integer not null,
  body jsonb not null,
  words integer not null check (words >= 0),
  saved_at timestamptz not null,
  primary key (document_id, save)
);
alter table document_versions enable row level security;
create policy document_versions_own on document_versions to cmdsp_candidate
  using (document_id in (select id from documents))
  with check (document_id in (select id from documents where state = 'open'));
grant select, insert, delete on document_versions to cmdsp_candidate;

-- Texts that came under an older lease: never applied silently, never lost, offered to their writer.
create table document_strays (
  id uuid primary key,
  document_id uuid not null references documents (id),
  fence integer not null,
  revision integer not null,
  cause text not null check (cause in ('stale-fence', 'conflict')),
  body jsonb not null,
  words integer not null check (words >= 0),
  at timestamptz not null,
  -- When the writer said that it is not needed.
  set_aside_at timestamptz
);
create index document_strays_by_document on document_strays (document_id, at);
alter table document_strays enable row level security;
create policy document_strays_own on document_strays to cmdsp_candidate
  using (document_id in (select id from documents))
  with check (document_id in (select id from documents where state = 'open'));
grant select, insert, update (set_aside_at) on document_strays to cmdsp_candidate;

create function erasing_70_documents(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from document_strays where document_id in (select id from documents where person_id = erased);
  delete from document_versions where document_id in (select id from documents where person_id = erased);
  delete from document_receipts where document_id in (select id from documents where person_id = erased);
  update documents set body = '{"type": "doc", "content": [{"type": "paragraph"}]}', words = 0, holder = '' where person_id = erased;
$$;
revoke all on function erasing_70_documents(uuid) from public;

-- Where both accounts wrote about the same thing, what the closed one wrote stays with it; the kept one reads it.
create function merging_60_documents(kept uuid, closed uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  select merge_rows(kept, closed, 'documents', 'person_id', 'stays', '{kind,subject}');
$$;
revoke all on function merging_60_documents(uuid, uuid) from public;
