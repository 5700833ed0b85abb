-- Every content release that this database ever served, by the hash of its files.
create table content_releases (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  program_release text not null,
  is_bank_private boolean not null,
  first_loaded_at timestamptz not null default clock_timestamp()
);

grant select, insert on content_releases to cmdsp_staff;
grant select on content_releases to cmdsp_candidate;
