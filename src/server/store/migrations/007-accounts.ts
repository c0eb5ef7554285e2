/** Passwords, counted attempts, and what binds a device: its key, and what was ordered of it. */
export const accounts = `
create table accounts (
  person_id text primary key,
  password_hash text not null, -- argon2id, with its salt and cost
  set_at text not null
) strict;

create table attempts (
  who text primary key, -- a person, or an address of the network
  failures integer not null,
  last_at text not null
) strict;

alter table enrolment_codes add column resets_password integer not null default 0;

-- A device enrolled before this has no key, so no request of it is ever proven: it has to be enrolled anew.
alter table devices add column key_thumbprint text not null default '';
alter table devices add column wipe_ordered_at text;
alter table devices add column wiped_at text;
alter table devices add column feed_from integer not null default 0; -- where the feed stood when it was enrolled
alter table devices add column feed_through integer; -- and when it was revoked
`
