/** Letters as they stand, every decided operation with its one result, and the registers of numbers. */
export const letters = `
create table letters (
  id text primary key,
  version integer not null,
  json text not null
) strict;

-- The letter as one kind of reader sees it; the same text serves all of them.
create table views (
  id integer primary key,
  sha256 text not null unique,
  json text not null
) strict;

create table operations (
  device_id text not null references devices (id),
  dseq integer not null check (dseq > 0),
  op_id text not null,
  subject text not null,
  payload_sha256 text not null,
  payload text not null, -- the canonical JSON whose SHA-256 stands beside it
  base_version integer not null,
  claimed_at text not null,
  decided_at text not null,
  result text not null check (result in ('accepted', 'rejected')),
  outcome text not null, -- version or error, as JSON
  view_id integer references views (id),
  primary key (device_id, dseq)
) strict, without rowid;

create table numbers (
  register text not null,
  sequence integer not null check (sequence > 0),
  text text not null,
  date text not null,
  subject text not null unique references letters (id),
  status text not null check (status in ('terpakai', 'batal')),
  reason text,
  assigned_at text not null,
  primary key (register, sequence),
  unique (register, text),
  check ((status = 'batal') = (reason is not null))
) strict;
`
