-- The graded runs of labs that stand beside a submission as evidence: those that were handed in when the dossier was frozen.
-- Nothing in it changes afterwards; markers read it by place, never by run.
create table submission_lab_runs (
  submission_id uuid not null references submissions (id),
  place smallint not null check (place between 1 and 999),
  run_id uuid not null references lab_runs (id),
  primary key (submission_id, place),
  unique (submission_id, run_id)
);
-- For the list that staff read, newest first.
create index lab_runs_handed_in on lab_runs (ended_at desc, id) where kind = 'graded' and ended_at is not null;
create index submission_lab_runs_of_run on submission_lab_runs (run_id);

alter table submission_lab_runs enable row level security;
create policy submission_lab_runs_staff on submission_lab_runs to cmdsp_staff using (true) with check (true);
grant select, insert on submission_lab_runs to cmdsp_staff;

-- Capstones that were frozen before there was this table.
insert into submission_lab_runs (submission_id, place, run_id)
select c.submission_id, row_number() over (partition by c.submission_id order by r.ended_at, r.id), r.id
from capstones c join lab_runs r on r.person_id = any (select people_of(c.person_id))
where r.kind = 'graded' and r.ended_at <= c.frozen_at;

-- Before the runs themselves go.
create function erasing_71_lab_evidence(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from submission_lab_runs where run_id in (select id from lab_runs where person_id = erased);
$$;
revoke all on function erasing_71_lab_evidence(uuid) from public;
