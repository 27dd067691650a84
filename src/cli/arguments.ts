import { parseArgs } from 'node:util';
import { type Language, languages } from '../catalog/language.ts';
import { type Scope, scopes } from '../catalog/schema.ts';

/** A verb with words behind it, which are not meant for it but may be a question: "check the signature". */
export interface Strayed {
  readonly verb: 'batch' | 'list' | 'check';
  readonly words: readonly string[];
}

/** What a command line asks for. */
export interface CommandLine {
  readonly verb: 'explain' | 'batch' | 'list' | 'check' | 'help' | 'version';
  /** The text to explain; empty means that it comes on standard input. */
  readonly text: string;
  readonly json: boolean;
  readonly unasked: boolean;
  readonly scope?: Scope;
  readonly lang?: Language;
  /** The configuration file, instead of the one that MGSCODE_CONFIG names. */
  readonly config?: string;
  /** The environment that the error is of. */
  readonly env?: string;
  /** What the text begins with, where that could be meant otherwise. */
  readonly strayed?: Strayed;
}

/** The command line, or what is wrong with it. */
export type CommandLineResult =
  | { readonly ok: true; readonly line: CommandLine }
  | { readonly ok: false; readonly problem: string };

const options = {
  json: { type: 'boolean' },
  unasked: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  scope: { type: 'string' },
  lang: { type: 'string' },
  config: { type: 'string' },
  env: { type: 'string' },
} as const;

const verbs = ['explain', 'batch', 'list', 'check'] as const;

/** Reads the words after the program's name. Never throws. */
export function readArguments(words: readonly string[]): CommandLineResult {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const { scope, lang, config, env } = values;
    if (scope !== undefined && !isScope(scope)) {
      return wrong(`--scope ${scope} is none of ${scopes.join(', ')}`);
    }
    if (lang !== undefined && !isLanguage(lang)) {
      return wrong(`--lang ${lang} is none of ${languages.join(', ')}`);
    }
    const flags = { json: values.json ?? false, unasked: values.unasked ?? false };
    const line = { ...verbAndText(values, positionals), ...flags };
    const chosen = given({ scope, lang, config, env });
    return misplaced({ ...line, ...chosen }) ?? { ok: true, line: { ...line, ...chosen } };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

/** A verb is only one when nothing follows it: "check the signature" is a question. */
function verbAndText(
  values: { help?: boolean; version?: boolean },
  positionals: readonly string[],
): Pick<CommandLine, 'verb' | 'text' | 'strayed'> {
  if (values.help || values.version) {
    return { verb: values.help ? 'help' : 'version', text: '' };
  }
  const [first, ...rest] = positionals;
  if (first === 'help' && rest.length === 0) {
    return { verb: 'help', text: '' };
  }
  const verb = verbs.find((each) => each === first);
  if (verb === 'explain') {
    return { verb, text: rest.join(' ') };
  }
  const question = { verb: 'explain', text: positionals.join(' ') } as const;
  if (verb === undefined) {
    return question;
  }
  return rest.length === 0 ? { verb, text: '' } : { ...question, strayed: { verb, words: rest } };
}

function misplaced({ verb, unasked, config, env }: CommandLine): CommandLineResult | undefined {
  const asks = verb === 'explain' || verb === 'batch';
  if (unasked && verb !== 'explain') {
    return wrong(`--unasked does not go with ${verb}`);
  }
  if (env !== undefined && !asks) {
    return wrong(`--env does not go with ${verb}`);
  }
  if (env?.trim() === '') {
    return wrong('--env is the name of an environment');
  }
  return config?.trim() === '' ? wrong('--config is the path of a file') : undefined;
}

type Chosen = Pick<CommandLine, 'scope' | 'lang' | 'config' | 'env'>;

/** The options that were given, and none that was not. */
function given(options: { readonly [Option in keyof Chosen]: Chosen[Option] | undefined }): Chosen {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function isLanguage(word: string): word is Language {
  return languages.some((language) => language === word);
}

function isScope(word: string): word is Scope {
  return scopes.some((scope) => scope === word);
}

function wrong(problem: string): CommandLineResult {
  return { ok: false, problem };
}
