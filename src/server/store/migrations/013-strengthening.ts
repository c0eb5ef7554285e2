const table = `
create table strengthenings (
  letter_id text primary key references letters (id),
  next_at text not null,
  attempts integer not null
) strict, without rowid;
create index strengthenings_due on strengthenings (next_at);
`

/**
 * Letters whose signed file the server looks at again: one that was just sent, one that waits for a service, and one whose archive time-stamp is to be
 * renewed some day. Those that were sent before this version are looked at once, too.
 */
export const strengthening = {
  sqlite: `${table}
insert into strengthenings select id, json_extract(json, '$.updatedAt'), 0 from letters
where json_extract(json, '$.signature.timestampTime') is not null
  and json_extract(json, '$.state') in ('diperkuat', 'dikirim', 'diterima', 'diarsip');
`,
  postgres: `${table}
insert into strengthenings select id, json::jsonb ->> 'updatedAt', 0 from letters
where json::jsonb #>> '{signature,timestampTime}' is not null
  and json::jsonb ->> 'state' in ('diperkuat', 'dikirim', 'diterima', 'diarsip');
`,
}
