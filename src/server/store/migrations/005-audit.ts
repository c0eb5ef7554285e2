const table = `
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
`

const triggers = {
  sqlite: `
create trigger audit_only_grows_update before update on audit begin select raise(abort, 'audit only grows'); end;
create trigger audit_only_grows_delete before delete on audit begin select raise(abort, 'audit only grows'); end;
`,
  postgres: `
create function audit_only_grows() returns trigger language plpgsql as
  $$ begin raise exception 'audit only grows'; end $$;
create trigger audit_only_grows before update or delete or truncate on audit execute function audit_only_grows();
`,
}

/** A hash chain of what was decided: each row seals all rows before it. Rows are never changed. */
export const audit = { sqlite: table + triggers.sqlite, postgres: table + triggers.postgres }
