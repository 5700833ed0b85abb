-- Mails, written in the transaction of the change they speak of and sent afterwards. Once sent, the text is cleared.
create table outgoing_mails (
  id uuid primary key,
  person_id uuid references people (id),
  kind text not null,
  recipient text not null check (recipient !~ '[\r\n]'),
  subject text not null check (subject !~ '[\r\n]'),
  body_text text,
  body_html text,
  message_id text not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  last_error text,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index outgoing_mails_waiting on outgoing_mails (next_attempt_at) where state = 'waiting';

grant insert on outgoing_mails to cmdsp_auth, cmdsp_candidate;
grant select, insert, update on outgoing_mails to cmdsp_staff;
