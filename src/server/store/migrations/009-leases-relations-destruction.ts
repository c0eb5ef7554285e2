/**
 * Blocks of numbers lent to a registry’s computer; which letter answers or corrects which; and files of destroyed letters, whose bytes
 * go after a while, while their hash and size stay.
 */
export const leasesRelationsDestruction = `
create table leases (
  id text primary key,
  register text not null,
  unit_id text not null,
  first_sequence integer not null check (first_sequence > 0),
  last_sequence integer not null,
  person_id text not null,
  device_id text not null,
  pattern text not null, -- the server's own at that time, where the directory has none
  granted_at text not null,
  returned_at text,
  check (first_sequence <= last_sequence)
) strict;
create index leases_by_register on leases (register, first_sequence);
create index leases_by_person on leases (person_id);

create table relations (
  subject text primary key references letters (id), -- a letter has one relation at most
  target text not null,
  relation text not null
) strict;
create index relations_by_target on relations (target);

alter table files add column unnamed_since text;
alter table files add column destroyed_at text;
`
