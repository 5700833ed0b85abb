-- What lies in the store can be compared in a backup, and whether a scanner looked at it is written down. Papers that were
-- given before have no hash: it stays null, and nobody looked at them.
alter table accommodation_evidence
  -- Of the bytes as they lie in the store: it says nothing of what they mean.
  add column sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  add column is_scanned boolean not null default false;
