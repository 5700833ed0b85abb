-- A discussion names the post that answered it, and the post names its discussion: rows of such a circle can only be put
-- back when the check may wait for the end of the transaction. Where nobody asks for that, it does not wait.
alter table discussions alter constraint discussions_answer deferrable initially immediate;
alter table discussion_posts alter constraint discussion_posts_quoted_post_id_fkey deferrable initially immediate;
