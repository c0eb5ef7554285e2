/**
 * Which permit case an applicant's secret opens. The secret itself stands in the case, where the office that serves it must read it; here its hash is
 * enough, so that a look-up takes the same time for every wrong one.
 */
export const applications = `
create table track_keys (
  sha256 text primary key,
  subject text not null references letters (id)
) strict;
create index track_keys_by_subject on track_keys (subject);
`
