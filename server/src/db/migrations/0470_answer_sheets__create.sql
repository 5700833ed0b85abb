-- What was answered in a finished sitting, by the internal ids of the form: written once with the result, from the deal and
-- the answers that stand beside it, so that thousands of sittings can be scored again without reading those.
create table answer_sheets (
  sitting_id uuid primary key references sittings (id),
  sheet json not null
);

alter table answer_sheets enable row level security;
create policy answer_sheets_staff on answer_sheets to cmdsp_staff using (true) with check (true);
grant select, insert on answer_sheets to cmdsp_staff;
