/** What `--help` prints. */
export const usage = `lontar: signs, extends and judges PDF files by the rules of PAdES; keeps the province’s recovery key (docs/cli.md)

  npm run -s lontar -- sign IN OUT (--p12 FILE | --module FILE [--token LABEL] [--id HEX])
                            [--field NAME | --page N --rect x,y,w,h] [--title TEXT] [--check-url URL]
                            [--reason TEXT] [--location TEXT] [--final-try]
      The password of the .p12 or the PIN is read from standard input, all of it.
      Without --field and --rect: the first empty signature field, or an invisible signature.
      A signature at --rect shows the signer's name, --title above it, and a QR code that opens --check-url.

  npm run -s lontar -- extend IN OUT --tsa URL [--level T|LT|LTA] [--trust FILE]… [--retired FILE]…
                            [--timeout SECONDS] [--partial]
      Adds a time-stamp (T, unless told), validation data (LT), an archive time-stamp (LTA).

  npm run -s lontar -- verify IN [--trust FILE]… [--retired FILE]… [--at TIME] [--crl FILE]… [--online] [--json]
      --retired names authorities that are trusted no more since a day, as the province's retired.json does.

  npm run -s lontar -- recovery new-key DIR [--keepers 3] [--needed 2]
  npm run -s lontar -- recovery split KEYFILE DIR [--keepers 3] [--needed 2]
  npm run -s lontar -- recovery look REQUEST
  npm run -s lontar -- recovery answer REQUEST (SHARE SHARE… | --key KEYFILE) --code CODE [--out FILE]
  npm run -s lontar -- recovery open SEALED OUT (SHARE SHARE… | --key KEYFILE)
      The passphrases of the keepers are read from standard input, a line each, in the order of the shares; at a terminal they are
      asked for. CODE is what the person reads out by telephone from the own screen. Each tells in words what it did and what comes next;
      with --json in one line for a machine.

  npm run -s lontar -- release verify DIR|lontar-release.json [--keys DIR] [--json]
      Whether a release is as it was signed: its list, and each file beside it (docs/releases.md).

Exit codes
  recovery       0 done · 1 refused, as sign and extend
  sign, extend   0 done · 1 refused, with one line of JSON on standard error and no OUT
  verify         0 valid · 1 invalid · 2 no signature · 3 indeterminate · 4 unreadable
  release verify 0 as it was signed · 1 not to be believed · 3 rightly signed, but no file of it is here
  all            64 wrong usage · 70 the judge itself could not run
`
