import { CatalogError } from './catalog/error.ts';
import { readArguments } from './cli/arguments.ts';
import { UsageError } from './cli/misuse.ts';
import { exits, run } from './cli/verbs.ts';
import { ConfigError } from './config/error.ts';

// A reader such as `head` that has seen enough closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exits.found : exits.wrong),
);

process.exitCode = await main();

async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    return misused(read.problem);
  }
  try {
    return await run(read.line);
  } catch (error) {
    if (error instanceof CatalogError || error instanceof ConfigError) {
      console.error(error.message);
      return exits.wrong;
    }
    if (error instanceof UsageError) {
      return misused(error.message);
    }
    throw error;
  }
}

function misused(problem: string): number {
  console.error(`mgscode: ${problem}\nTry: mgscode --help`);
  return exits.wrong;
}
