-- Forms ordered for one person hold nothing of the forms that this person has begun.
alter table form_orders add column unseen_by uuid references people (id);
