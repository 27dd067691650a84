import { expect, it } from 'vitest';
import { type ConfigState, parseConfig } from '../../src/config/file.ts';
import { changesOf } from '../../src/reload/changes.ts';

function configured(text: string | undefined, as?: ConfigState) {
  const read = parseConfig('mgscode.yml', text, undefined);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return { config: read.config, configFile: { path: 'mgscode.yml', state: as ?? read.state } };
}

const prod = 'environments: [{ name: prod, deployment: private }, { name: test, deployment: public }]\n';

it.each([
  [prod, '# later\n', ' and says nothing, so the defaults hold; changed: environments prod, test → none'],
  [prod, undefined, ' and is not there any more, so the defaults hold; changed: environments prod, test → none'],
  ['', prod, '; changed: environments none → prod, test'],
  [prod, prod.replace('public', 'private'), '; changed: environments prod, test → prod, test'],
  ['bots: []\n', 'bots: [B012AB3CD]\nlanguage: zh\n', '; changed: bots, language'],
  ['bots: []\n', 'admins: []\n', '; nothing changed'],
])('from %j to %j', (before, after, what) => {
  const { sentence, environments } = changesOf(configured(before), configured(after));
  expect(sentence).toBe(`The configuration was read again${what}`);
  expect(environments.before).toEqual(before === prod ? ['prod', 'test'] : []);
});
