-- Addresses that mail servers refused for good. Mail to them is withheld until somebody has looked; what a person asked
-- for a moment ago (a link to sign in) is tried all the same.
create table mail_bounces (
  email text primary key check (email = lower(email)),
  -- The status of RFC 3463, such as 5.1.1, and what the other server said.
  status text not null check (status ~ '^5\.[0-9]{1,3}\.[0-9]{1,3}$'),
  reason text not null check (char_length(reason) <= 500),
  -- The mail that came back; null when it is not one of ours any more.
  message_id text,
  bounced_at timestamptz not null default clock_timestamp()
);
grant select, insert, update, delete on mail_bounces to cmdsp_staff;

create function erasing_11_bounces(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from mail_bounces where email in (select u.email from auth_users u where u.id = erased);
$$;
revoke all on function erasing_11_bounces(uuid) from public;
