-- What is chosen and typed at the present step of a play and not decided yet. The person's own, staff have no grant.
create table case_drafts (
  play_id uuid primary key references case_plays (id),
  step text not null,
  decision text,
  reason text not null check (char_length(reason) <= 4000),
  saved_at timestamptz not null default clock_timestamp()
);

alter table case_drafts enable row level security;
create policy case_drafts_self on case_drafts to cmdsp_candidate
  using (exists (
    select from case_plays p
    where p.id = play_id and p.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ))
  with check (exists (
    select from case_plays p
    where p.id = play_id and p.finished_at is null
      and p.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
  ));

grant select, insert, update (step, decision, reason, saved_at), delete on case_drafts to cmdsp_candidate;
