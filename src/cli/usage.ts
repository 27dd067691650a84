import { scopes } from '../catalog/schema.ts';

/** What `mgscode --help` prints. */
export const usage = `mgscode explains result codes of the mPaaS Mobile Gateway Service (MGS).

  mgscode [options] [text ...]   explain a code, an error message or a paste;
                                 with no text, read one paste from standard input
  mgscode batch                  NDJSON in, NDJSON out:
                                 {"id": any, "text": string, "unasked"?: boolean, "scope"?: string, "lang"?: "en"|"zh"}
  mgscode list [--scope S]       the whole catalog
  mgscode check                  validate catalog and configuration

  --json        print JSON
  --scope S     ${scopes.join(' | ')}
  --lang L      en | zh (both answer in English so far)
  --unasked     answer only what the bot would answer where nobody addressed it
  --help        this page
  --version     the version

Exit status: 0 something was found, 1 nothing was found, 2 wrong usage, configuration or data.
`;
