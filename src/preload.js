/**
 * Runs before everything else, in plain JavaScript, because a Node that is too old cannot read the TypeScript
 * that would tell so. Exits with status 2 on such a Node; otherwise keeps compiled code for the next start.
 */
// Named, the import itself would fail on a Node that has no such function, and nothing below would be said.
import module from 'node:module';

const oldestMajor = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldestMajor) {
  console.error(
    `mgscode needs Node ${oldestMajor} or newer, and this is ${process.version}. ` +
      'Run it by `npm start` after `npm ci`, which brings its own Node, or install a newer Node.',
  );
  process.exit(2);
}

module.enableCompileCache?.();
