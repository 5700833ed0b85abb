-- One signature proves a whole batch: each receipt keeps its place, the batch's signature and its path in the signed
-- tree, as 'index/size/signature[/hash...]'. Receipts of before carried a signature of their own and no longer verify;
-- no installation had issued any but for demonstration.
alter table responses rename column signature to batch_proof;
update responses set batch_proof = '0/1/' || batch_proof;
