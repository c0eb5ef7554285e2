/** A hash chain of what was decided: each row seals all rows before it. Rows are never changed. */
export const audit = `
create table audit (
  id integer primary key,
  at text not null,
  device_id text,
  person_id text,
  subject text,
  event text not null,
  detail text not null,
  previous_sha256 text not null,
  sha256 text not null unique
) strict;
create trigger audit_only_grows_update before update on audit begin select raise(abort, 'audit only grows'); end;
create trigger audit_only_grows_delete before delete on audit begin select raise(abort, 'audit only grows'); end;
`
