import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { modes } from './bot.ts';
import { shown } from './looks.ts';
import { useStage } from './stage.ts';

const paste = `Result-Status: 4001
Memo: ask a.b@example.com or call 13812345678
Tips: write to c.d@example.org, phone +49 171 1234567
Mgw-TraceId: 0a1d7667170047031200112345678`;

describe.each(modes)('what is kept to count repeats, over %s', (mode) => {
  const stage = useStage(mode);

  function kept(channel: string): readonly Record<string, unknown>[] {
    const database = new DatabaseSync(stage.running.database, { timeout: 5_000 });
    try {
      return database.prepare('select * from sightings where channel = ?').all(channel);
    } finally {
      database.close();
    }
  }

  it.each([
    ['asked', `@mgscode ${paste}`],
    ['unasked', paste],
  ])('holds no e-mail address and no phone number of a memo, %s', async (_, text) => {
    const channel = stage.channel({ name: `inc-kept-${mode}` });
    const root = await stage.slack.say(channel, text);
    await stage.reply(root);
    await stage.slack.say(channel, paste, { threadTs: root.ts });
    expect(shown(await stage.reply(root))).toContain('Seen 2 times');
    const rows = kept(channel);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.payload).toMatch(/4001.*0a1d7667170047031200112345678/s);
    expect(JSON.stringify(rows)).not.toMatch(/example|13812345678|171 ?1234567/);
  });
});
