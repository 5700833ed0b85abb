-- Who taught, marked, authored for, manages or employs whom; an officer with such a relation may not decide.
create table person_relations (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null check (kind in ('taught', 'marked', 'authored-for', 'manages', 'employs')),
  other_person_id uuid not null references people (id),
  recorded_by uuid references people (id),
  recorded_at timestamptz not null default clock_timestamp(),
  check (person_id <> other_person_id),
  unique (person_id, kind, other_person_id)
);

create index person_relations_by_other on person_relations (other_person_id);

alter table person_relations enable row level security;
create policy person_relations_staff on person_relations to cmdsp_staff using (true) with check (true);

grant select, insert on person_relations to cmdsp_staff;
