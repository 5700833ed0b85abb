-- Another address of somebody, confirmed by a link to it: a new password can be asked for with it, and what concerns the
-- security of the account is written to it too. One a person; a confirmed address belongs to one person.
create table second_contacts (
  person_id uuid primary key references people (id),
  email text not null check (email = lower(email) and char_length(email) <= 254),
  token_hash text not null unique,
  asked_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index second_contacts_confirmed on second_contacts (email) where confirmed_at is not null;
grant select, insert, update, delete on second_contacts to cmdsp_auth;

create function erasing_09_contacts(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from mail_bounces where email in (select c.email from second_contacts c where c.person_id = erased);
  delete from outgoing_mails where lower(recipient) in
    (select c.email from second_contacts c where c.person_id = erased and c.confirmed_at is not null);
  delete from second_contacts where person_id = erased;
$$;
revoke all on function erasing_09_contacts(uuid) from public;

create function merging_11_contacts(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'second_contacts', 'person_id', 'goes', '{}', among => 'person_id is not null');
end
$$;
revoke all on function merging_11_contacts(uuid, uuid) from public;
