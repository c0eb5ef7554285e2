/**
 * The agencies’ books of incoming letters. A table of its own: a letter has one number, but stands in the book of each agency that it
 * came to.
 */
export const agenda = `
create table agenda (
  register text not null, -- agenda-masuk/<unit>/<year>
  sequence integer not null check (sequence > 0),
  text text not null,
  date text not null,
  unit_id text not null,
  subject text not null references letters (id),
  assigned_at text not null,
  primary key (register, sequence),
  unique (subject, unit_id)
) strict;
`
