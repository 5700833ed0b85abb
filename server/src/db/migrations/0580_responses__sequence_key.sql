-- An answer takes the next number of its sitting's receipt chain, and that number is the key: whoever wrote it first has
-- it, and a decision made on an older end of the chain cannot be written. So a save need not write the sitting's row,
-- which cost as much as all the rest; it holds the row instead, and what changes about a sitting waits for it.
alter table responses drop constraint responses_pkey;
alter table responses add primary key (sitting_id, sequence);
alter table sittings drop column receipt_sequence;
alter table sittings drop column receipt_hash;
alter table sittings reset (fillfactor);
