-- A proposed change of how one question is scored, and what two officers did with it. Which questions and keys are in it is
-- for the staff role alone. `change` is what packages/forms calls a change; `form_ids` the forms it was proposed for.
create table rescorings (
  id uuid primary key,
  number integer generated always as identity unique,
  question_id text not null,
  form_ids uuid[] not null check (cardinality(form_ids) > 0),
  change jsonb not null,
  -- The applied change that this one takes back.
  reverts uuid references rescorings (id),
  state text not null default 'proposed' check (state in ('proposed', 'applied', 'reverted', 'withdrawn')),
  preview jsonb not null,
  reason text not null check (char_length(reason) between 10 and 1000),
  proposed_by uuid not null references people (id),
  proposed_at timestamptz not null default clock_timestamp(),
  signed_by uuid references people (id),
  signed_at timestamptz,
  sign_reason text check (char_length(sign_reason) between 3 and 1000),
  check (signed_by is distinct from proposed_by or signed_by is null),
  check ((state in ('applied', 'reverted')) = (signed_by is not null))
);

-- One change of a question at a time, so that what is applied does not depend on an order.
create unique index rescorings_one_applied on rescorings (question_id) where state = 'applied' and reverts is null;
create unique index rescorings_one_proposed on rescorings (question_id) where state = 'proposed';

alter table results add constraint results_rescoring_id_fkey foreign key (rescoring_id) references rescorings (id);

alter table rescorings enable row level security;
create policy rescorings_staff on rescorings to cmdsp_staff using (true) with check (true);
grant select, insert on rescorings to cmdsp_staff;
grant update (state, preview, signed_by, signed_at, sign_reason) on rescorings to cmdsp_staff;

-- What the clock orders for results that wait longer than was promised; see decision 10.
select pgboss.create_queue('watch-results', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
