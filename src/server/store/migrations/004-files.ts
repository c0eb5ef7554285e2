/** Complete files, who brought them, and which letters refer to them. The bytes lie in the file system. */
export const files = `
create table files (
  sha256 text primary key,
  size integer not null,
  completed_at text not null
) strict;

create table uploads (
  sha256 text not null references files (sha256),
  device_id text not null references devices (id),
  primary key (sha256, device_id)
) strict, without rowid;

create table letter_files (
  sha256 text not null,
  subject text not null references letters (id),
  primary key (sha256, subject)
) strict, without rowid;
create index letter_files_by_subject on letter_files (subject);
`
