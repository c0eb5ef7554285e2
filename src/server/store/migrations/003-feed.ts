/** What each person may see, as a log that only grows. Only the latest row of a subject is served. */
export const feed = `
create table feed (
  seq integer primary key, -- gap-free: only the sequencer writes, always one more than the last
  person_id text not null,
  subject text not null references letters (id),
  view_id integer references views (id), -- null: no longer this person's
  latest integer not null check (latest in (0, 1))
) strict;
create unique index feed_latest on feed (subject, person_id) where latest = 1;
create index feed_by_person on feed (person_id, seq) where latest = 1;
`
