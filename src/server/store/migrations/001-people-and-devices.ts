/** Who may speak to the server: the directory, enrolment codes and devices. Secrets are kept as SHA-256 only. */
export const peopleAndDevices = `
create table meta (
  name text primary key,
  value text not null
) strict;

create table directories (
  id integer primary key,
  sha256 text not null,
  json text not null,
  imported_at text not null
) strict;

create table enrolment_codes (
  code_sha256 text primary key,
  person_id text not null,
  standing_code text unique, -- in clear, and good more than once: for demonstrations only
  created_at text not null,
  used_at text
) strict;
create index enrolment_codes_by_person on enrolment_codes (person_id);

create table devices (
  id text primary key,
  person_id text not null,
  name text not null,
  token_sha256 text not null unique,
  enrolled_at text not null,
  decided_through integer not null default 0, -- every operation up to here is decided
  revoked_at text
) strict;
`
