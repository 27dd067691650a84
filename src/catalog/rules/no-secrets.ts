import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../positions.ts';
import { filesOf, type Rule } from './rule.ts';
import { textsOf } from './texts.ts';

/** What gives a secret away, by what it is called in the message. Samples must be made up and short. */
const secrets = [
  { what: 'a Slack token', looks: /\bx(?:ox[a-z]|app)-[\w-]{6,}/i },
  { what: 'an access key', looks: /\b(?:AKIA|LTAI)[0-9A-Za-z]{12,}/ },
  { what: 'a private key', looks: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a JSON web token', looks: /\beyJ[\w-]{8,}\.[\w-]{8,}/ },
  { what: 'a credential', looks: /\b(?:Bearer|Basic)\s+[\w+/=.-]{16,}/i },
  { what: 'a credential', looks: /\b(?:password|passwd|secret|token|access_?key)\s*=\s*["']?[^\s"'<]{6,}/i },
  { what: 'a password in an address', looks: /:\/\/[^\s/@:]+:[^\s/@]+@/ },
  { what: 'a key', looks: /\b[0-9a-f]{40,}\b/i },
] as const;

/** Catalog texts are posted into channels and go into a public repository. */
export const noSecrets: Rule = {
  name: 'no-secrets',
  description: 'No text holds what looks like a token, key or password.',
  check: (files) => filesOf(files).flatMap(leaks),
};

/** The message names the kind only: findings end up in logs. */
function leaks(file: ParsedFile<unknown>): readonly Finding[] {
  const texts = textsOf(file.data);
  // Every start of the bot comes through here, so each pattern goes over the file once, and not over each short text.
  const all = texts.map(({ text }) => text).join('\n');
  const suspects = secrets.filter(({ looks }) => looks.test(all));
  return texts.flatMap(({ text, path }) => {
    const found = suspects.find(({ looks }) => looks.test(text));
    if (!found) return [];
    const message = `this looks like ${found.what}; take it out, and revoke it if it is real`;
    return [{ ...file.position(path), message }];
  });
}
