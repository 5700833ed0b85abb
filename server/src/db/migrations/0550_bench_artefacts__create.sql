-- My bench: artefacts of somebody's own devices (models, networks, SBOMs, advisories), for that person alone. The body is JSON
-- as text, so that everything that can stand in JSON can be kept; what it means is known to the engine of its kind.
create table bench_artefacts (
  person_id uuid not null references people (id),
  -- Chosen by the browser, so that sending again is harmless.
  id uuid not null,
  kind text not null check (kind in ('system-model', 'threats', 'risk', 'network', 'sbom', 'advisory')),
  title text not null check (char_length(title) between 1 and 120),
  body text not null check (octet_length(body) <= 1048576),
  revision integer not null default 1 check (revision > 0),
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  primary key (person_id, id)
);

alter table bench_artefacts enable row level security;
create policy bench_artefacts_self on bench_artefacts to cmdsp_candidate
  using (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid)
  with check (person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid);

grant select, insert, delete, update (title, body, revision, changed_at) on bench_artefacts to cmdsp_candidate;

create function erasing_24_bench(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from bench_artefacts where person_id = erased;
$$;
revoke all on function erasing_24_bench(uuid) from public;

create function merging_24_bench(kept uuid, closed uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  select merge_rows(kept, closed, 'bench_artefacts', 'person_id', 'goes', '{id}');
$$;
revoke all on function merging_24_bench(uuid, uuid) from public;
