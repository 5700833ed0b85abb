-- Every saved answer pays for each index and each check of a reference: here a fifth of its time in the database.
-- The natural key stays. The sequence cannot be given twice: each batch appends to the sitting's ledger stream, whose
-- numbers are unique. The sitting exists: its row is locked by whoever inserts, and no role may delete one.
alter table responses drop constraint responses_pkey;
alter table responses drop constraint responses_sitting_id_position_fence_revision_key;
alter table responses drop constraint responses_sitting_id_fkey;
alter table responses add primary key (sitting_id, position, fence, revision);
