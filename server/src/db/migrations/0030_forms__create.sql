-- A form is frozen and split by secrecy: candidates may read the paper of a form they have started, never its key.
create table forms (
  id uuid primary key,
  kind text not null check (kind in ('certification', 'rehearsal')),
  blueprint_id text not null,
  title text not null,
  question_count integer not null check (question_count > 0),
  duration_minutes integer not null check (duration_minutes > 0),
  pass_mark text not null check (pass_mark ~ '^[0-9]+/[1-9][0-9]*$'),
  minimum_for_band integer not null check (minimum_for_band > 0),
  paper_hash text not null,
  content_release text not null,
  -- The shipped bank is public; what it certifies stands in the evidence.
  is_bank_private boolean not null,
  status text not null default 'live' check (status in ('live', 'retired')),
  created_at timestamptz not null default clock_timestamp(),
  unique (kind, paper_hash)
);

create table form_papers (
  form_id uuid primary key references forms (id),
  paper jsonb not null
);

create table form_keys (
  form_id uuid primary key references forms (id),
  key jsonb not null,
  key_hash text not null,
  -- The recorded seed of assembly; with the content release it makes the same form again.
  seed text not null,
  -- Every question and set on the form, so that nobody meets one twice.
  question_ids text[] not null
);

alter table form_papers enable row level security;
create policy form_papers_staff on form_papers to cmdsp_staff using (true) with check (true);

grant select, insert on forms, form_papers, form_keys to cmdsp_staff;
grant update (status) on forms to cmdsp_staff;
grant select on forms, form_papers to cmdsp_candidate;
