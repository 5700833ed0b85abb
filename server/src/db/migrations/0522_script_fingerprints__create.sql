-- What is needed to see that two texts share passages: hashes of runs of five words, without those of the task. No text can
-- be read from them.
create table script_fingerprints (
  script_id uuid primary key references scripts (id) on delete cascade,
  hashes bigint[] not null,
  kept_at timestamptz not null default clock_timestamp()
);

-- What an officer thought of two texts that share passages. The smaller id stands first.
create table similarity_reviews (
  one_id uuid not null references scripts (id) on delete cascade,
  other_id uuid not null references scripts (id) on delete cascade,
  finding text not null check (finding in ('no-concern', 'concern')),
  reason text not null check (char_length(reason) between 3 and 4000),
  reviewed_by uuid not null references people (id),
  reviewed_at timestamptz not null default clock_timestamp(),
  primary key (one_id, other_id),
  check (one_id < other_id)
);

alter table script_fingerprints enable row level security;
alter table similarity_reviews enable row level security;
create policy script_fingerprints_staff on script_fingerprints to cmdsp_staff using (true) with check (true);
create policy similarity_reviews_staff on similarity_reviews to cmdsp_staff using (true) with check (true);
grant select, insert on script_fingerprints to cmdsp_staff;
grant select, insert, update (finding, reason, reviewed_by, reviewed_at) on similarity_reviews to cmdsp_staff;

create function erasing_75_similarity(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from script_fingerprints
    where script_id in (select s.id from scripts s join submissions u on u.id = s.submission_id where u.person_id = erased);
  update similarity_reviews set reason = 'Erased'
    where one_id in (select s.id from scripts s join submissions u on u.id = s.submission_id where u.person_id = erased)
      or other_id in (select s.id from scripts s join submissions u on u.id = s.submission_id where u.person_id = erased);
$$;
revoke all on function erasing_75_similarity(uuid) from public;
