-- A restore brings comments back in the order in which they lie on the disk, answers perhaps before what they answer.
alter table bank_comments alter constraint bank_comments_thread_id_fkey deferrable initially immediate;
