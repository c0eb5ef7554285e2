/**
 * Requests to the remote signing service, written down before each is sent, so that whatever breaks afterwards, it is known that a signature may
 * exist. No secret stands here. A letter has one open request at most.
 */
export const remoteSigning = `
create table remote_attempts (
  id text primary key,
  subject text not null references letters (id),
  pdf text not null, -- SHA-256 of what was sent
  person_id text not null,
  position_id text not null,
  holding text not null,
  asked_at text not null,
  until text not null, -- by then its process has said how it went; later nobody will
  document_id text, -- by which the service gives the document out once more
  state text not null check (state in ('asked', 'unknown', 'ended')),
  outcome text,
  ended_at text
) strict;
create unique index remote_attempts_open on remote_attempts (subject) where state <> 'ended';
create index remote_attempts_asked on remote_attempts (until) where state = 'asked';
`
