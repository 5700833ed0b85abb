-- What somebody tried out in a rehearsal that asks them to cut the network, close the page and change the device. Kept with
-- the lease of that moment, so that the next step can be told from this one, and with the answers that were on the screen.
create table rehearsal_steps (
  sitting_id uuid not null references sittings (id),
  step text not null check (step in ('answer', 'network', 'close', 'device', 'announcement')),
  fence integer not null check (fence >= 1),
  holder text not null,
  -- Answers on the screen, and how many of them the database had, each under a receipt that verifies.
  typed integer not null check (typed >= 0),
  found integer not null check (found between 0 and typed),
  happened_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, step)
);

-- That a rehearsal was walked to its end, on which build, and that nothing was lost in it.
create table rehearsal_proofs (
  sitting_id uuid primary key references sittings (id),
  build text not null,
  steps integer not null check (steps >= 0),
  typed integer not null check (typed >= 0),
  found integer not null check (found between 0 and typed),
  receipts integer not null check (receipts >= 0),
  is_proven boolean not null,
  proven_at timestamptz not null default clock_timestamp()
);

alter table rehearsal_steps enable row level security;
alter table rehearsal_proofs enable row level security;
create policy rehearsal_steps_staff on rehearsal_steps to cmdsp_staff using (true) with check (true);
create policy rehearsal_steps_self on rehearsal_steps for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
create policy rehearsal_proofs_staff on rehearsal_proofs to cmdsp_staff using (true) with check (true);
create policy rehearsal_proofs_self on rehearsal_proofs for select to cmdsp_candidate
  using (sitting_id in (select id from sittings));
grant select, insert on rehearsal_steps, rehearsal_proofs to cmdsp_staff;
grant update (build, steps, typed, found, receipts, is_proven, proven_at) on rehearsal_proofs to cmdsp_staff;
grant select on rehearsal_steps, rehearsal_proofs to cmdsp_candidate;

create function erasing_46_rehearsals(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from rehearsal_steps where sitting_id in (select id from sittings where person_id = erased);
  delete from rehearsal_proofs where sitting_id in (select id from sittings where person_id = erased);
$$;
revoke all on function erasing_46_rehearsals(uuid) from public;
