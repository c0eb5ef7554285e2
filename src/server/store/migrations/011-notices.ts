/**
 * What applicants are to be told by mail. Address and words are here only as long as they may still be sent; what stays is that it was
 * told, when, and to whom in so many letters that staff recognise it. Reminders are planned with the issue of a permit, so that nobody
 * has to look through all of them every day.
 */
export const notices = `
create table notices (
  id text primary key,
  case_id text not null references letters (id),
  kind text not null,
  language text not null,
  once text, -- of a reminder: it is queued once for a case
  masked text not null,
  recipient text not null, -- SHA-256 of the address, to count what one address gets; empty: none
  address text not null,
  reply_to text not null,
  subject text not null,
  words text not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'by_hand')),
  queued_at text not null,
  attempts integer not null,
  tried_at text,
  next_at text not null,
  ended_at text,
  error text not null,
  unique (case_id, once)
) strict;
create index notices_of_case on notices (case_id, queued_at);
create index notices_due on notices (next_at) where state = 'waiting';
create index notices_tried on notices (tried_at);
create index notices_to on notices (recipient, queued_at);

create table reminders (
  case_id text not null references letters (id),
  kind text not null,
  day text not null, -- on which the holder is to be told; then the row goes
  primary key (case_id, kind, day)
) strict, without rowid;
create index reminders_by_day on reminders (day);
`
