-- A form is proposed, then published by somebody else, or kept in reserve until one is needed; only published ones are dealt.
alter table forms drop constraint forms_status_check;
update forms set status = 'published' where status = 'live';
alter table forms add constraint forms_status_check check (status in ('proposed', 'reserve', 'published', 'retired'));
alter table forms alter column status set default 'proposed';

-- What people call a form.
alter table forms add column number integer;
update forms f set number = n.number
  from (select id, row_number() over (order by created_at, id) as number from forms) n where n.id = f.id;
alter table forms alter column number set not null;
alter table forms add constraint forms_number unique (number);

-- The page that says why a form is worth what the others are, bound to it by its hashes.
create table form_statements (
  form_id uuid primary key references forms (id),
  statement jsonb not null,
  statement_hash text not null,
  made_at timestamptz not null default clock_timestamp()
);

-- The program's own walk through a form: every question shown, keys and empty sheets scored, every state reached.
create table form_walks (
  id uuid primary key,
  form_id uuid not null references forms (id),
  build text not null,
  has_passed boolean not null,
  walk jsonb not null,
  walked_at timestamptz not null default clock_timestamp()
);
create index form_walks_of_form on form_walks (form_id, build);

-- Who decided what about a form. Nobody decides twice about its publication; no name means the program itself.
create table form_decisions (
  id uuid primary key,
  form_id uuid not null references forms (id),
  step text not null check (step in ('proposed', 'published', 'reserved', 'released', 'retired')),
  decided_by uuid references people (id),
  is_demonstration boolean not null,
  reason text not null check (char_length(reason) between 1 and 500),
  decided_at timestamptz not null default clock_timestamp()
);
create index form_decisions_of_form on form_decisions (form_id);
create unique index form_decisions_once on form_decisions (form_id, step);

-- An order to assemble forms, and how far it is.
create table form_orders (
  id uuid primary key,
  wanted integer not null check (wanted between 1 and 12),
  seed text not null,
  state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed')),
  made uuid[] not null default '{}',
  reason text not null check (char_length(reason) between 1 and 500),
  problem text,
  ordered_by uuid references people (id),
  ordered_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);

alter table form_statements enable row level security;
alter table form_walks enable row level security;
alter table form_decisions enable row level security;
alter table form_orders enable row level security;
create policy form_statements_staff on form_statements to cmdsp_staff using (true) with check (true);
create policy form_walks_staff on form_walks to cmdsp_staff using (true) with check (true);
create policy form_decisions_staff on form_decisions to cmdsp_staff using (true) with check (true);
create policy form_orders_staff on form_orders to cmdsp_staff using (true) with check (true);

grant select, insert on form_statements, form_walks, form_decisions, form_orders to cmdsp_staff;
grant update (state, made, problem, finished_at) on form_orders to cmdsp_staff;

select pgboss.create_queue('assemble-forms', '{"policy":"standard","retryLimit":2,"retryDelay":5,"retryBackoff":true,"retryDelayMax":60,"expireInSeconds":900,"heartbeatSeconds":30,"retentionSeconds":86400,"deleteAfterSeconds":604800}');
