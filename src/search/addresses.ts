import { elsewhere } from './lexicon/elsewhere.ts';

/** `mgs.acme.com`, with what stands in front of it in a link; a Java package goes on, and is none. */
const HOST =
  /(?:\bhttps?:\/\/)?\b(?:[a-z0-9][a-z0-9-]*\.)+(?:com|net|org|cn|io|dev|local|internal|corp|lan|intra|jp|kr|tw|hk|br|example|test)\b(?!\.?[\w-])(?::\d+)?/gi;

/** What Java and Android say of a place beside its name. */
const PORT = /\(port \d+\)/gi;

/** What the phone's log and its HTTP libraries put before the name of an exception. "Apache" is no server here. */
const BEFORE_NAME = /\b[VDIWEF]\/(?:System\.(?:err|out)|AndroidRuntime)\b|\borg\.apache\.http(?=\.[\w.]+Exception\b)/g;

/**
 * A text without the names of hosts and what belongs to them, as long as it was: they are no words of a question, however
 * much `gateway.acme.com` looks like some. The name of another system (`github.com`) is one.
 */
export function withoutAddresses(text: string): string {
  if (!text.includes('.') && !text.includes('(')) return text;
  return text
    .replace(HOST, (host) => (isElsewhere(host) ? host : blank(host)))
    .replace(PORT, blank)
    .replace(BEFORE_NAME, blank);
}

function isElsewhere(host: string): boolean {
  return host
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .some((label) => elsewhere.has(label));
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
