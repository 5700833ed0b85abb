-- Where others named somebody as @Name, the name goes with that person. The salt goes too: it would let anybody who has
-- the ledger try out which name stood there. Runs before the mentions and the cohorts of the person are emptied.
create function erasing_19_mentions(erased uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
declare
  own text;
  pattern text;
  longer text;
  has_namesake boolean;
begin
  select normalize(display_name, nfc) into own from people where id = erased;
  if own is null or own = '' then return; end if;
  pattern := regexp_replace(own, '([][\\.^$*+?(){}|])', '\\\1', 'g');
  -- @Ana Silva is not @Ana: what a longer name goes on with must not follow.
  select string_agg(regexp_replace(substr(normalize(p.display_name, nfc), char_length(own) + 1), '([][\\.^$*+?(){}|])', '\\\1', 'g'), '|')
    into longer from people p
    where p.id <> erased and starts_with(normalize(p.display_name, nfc), own) and char_length(p.display_name) > char_length(own);
  select exists (select from people p where p.id <> erased and normalize(p.display_name, nfc) = own) into has_namesake;
  pattern := '(^|[^[:alnum:]_])@' || pattern
    || case when longer is null then '' else '(?!' || longer || ')' end || '(?![[:alnum:]_])';
  update discussion_texts t
    set body = left(regexp_replace(normalize(t.body, nfc), pattern, '\1@somebody', 'g'), 10000), salt = ''
    from discussion_posts p join discussions d on d.id = p.discussion_id
    where p.id = t.post_id and position('@' || own in normalize(t.body, nfc)) > 0 and normalize(t.body, nfc) ~ pattern
      and (exists (select from discussion_mentions m where m.post_id = p.id and m.person_id = erased)
        or not has_namesake and (d.cohort_id = 'self-paced'
          or exists (select from cohort_memberships m where m.cohort_id = d.cohort_id and m.person_id = erased)
          or exists (select from cohort_members m where m.cohort_id = d.cohort_id and m.person_id = erased)
          or exists (select from cohort_facilitators f where f.cohort_id = d.cohort_id and f.person_id = erased)));
end
$$;
revoke all on function erasing_19_mentions(uuid) from public;
