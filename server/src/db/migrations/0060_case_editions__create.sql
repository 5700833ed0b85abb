-- Cases as they were played, once for each text: a play keeps its own, whatever becomes of the content. Bodies hold
-- consequences and next steps, so the candidate's role cannot read them; nobody changes or deletes one.
create table case_editions (
  hash text primary key,
  slug text not null,
  body jsonb not null,
  first_played_at timestamptz not null default clock_timestamp()
);

grant select, insert on case_editions to cmdsp_staff;
