/**
 * What a restore from a backup is noticed and healed by: a random mark on every row of the feed, receipts of decisions, what each
 * device last said; and the digest of what each person holds, in 16 groups of letters.
 */
export const recoveryAndDigests = `
alter table feed add column tag text not null default '';

alter table operations add column receipt text not null default '';
create index operations_by_op_id on operations (op_id);

alter table devices add column seen_at text;
alter table devices add column epoch_seen text not null default '';
alter table devices add column brings_back integer not null default 0;
alter table devices add column version text not null default '';

create table digests (
  person_id text not null,
  letter_group text not null,
  digest text not null,
  primary key (person_id, letter_group)
) strict, without rowid;
`
