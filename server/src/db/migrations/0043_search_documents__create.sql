-- What can be found, one row a place: a section of a reading, a slide, a standard, a term. Public learning text only.
create table search_documents (
  release text not null references content_releases (hash),
  number integer not null check (number >= 0),
  -- Which version of the program's indexer wrote it; another version writes all rows of a release again.
  edition integer not null,
  kind text not null check (kind in ('topic', 'standard', 'incident', 'term', 'case')),
  -- What it belongs to: the topic's number, else the slug.
  subject text not null,
  -- Where in a topic: its overview, a slide, a section.
  part text check (part in ('overview', 'lecture', 'reading')),
  anchor text,
  title text not null,
  heading text not null,
  body text not null,
  modules integer[] not null,
  identifiers text[] not null,
  -- Stems for what is asked for in words, whole words for what is still being typed, identifiers as one lexeme each.
  vector tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', heading), 'B') ||
    setweight(to_tsvector('english', body), 'D') || setweight(to_tsvector('simple', title), 'A') ||
    setweight(to_tsvector('simple', heading), 'B') || setweight(to_tsvector('simple', body), 'D') ||
    array_to_tsvector(identifiers)
  ) stored,
  primary key (release, number)
);

create index search_documents_vector on search_documents using gin (vector);

grant select on search_documents to cmdsp_candidate;
grant select, insert, delete on search_documents to cmdsp_staff;
