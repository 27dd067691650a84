import { describe, expect, it } from 'vitest';
import { judge, type Verdict, withoutMention } from '../../src/slack/gate.ts';
import type { Incoming } from '../../src/slack/messages.ts';

const view = { userId: 'UBOT', botId: 'BBOT', bots: new Set(['BALERTS', 'UALERTS2', 'AALERTS3']) };
const stranger = { ...view, userId: undefined, botId: undefined };

type Said = Partial<Omit<Incoming, 'message'>> & { message?: Partial<Incoming['message']> };

function said({ message, ...given }: Said): Incoming {
  return {
    kind: 'said',
    channel: 'C1',
    edit: '',
    direct: false,
    shared: false,
    mention: false,
    ...given,
    message: { ts: '1', text: '', user: 'U1', ...message },
  };
}

describe('a message is', () => {
  it.each<[string, Verdict, Said]>([
    ['asked when it mentions the bot', 'asked', { message: { text: 'hey <@UBOT> 4001' } }],
    ['asked when the mention carries a name', 'asked', { message: { text: '<@UBOT|mgscode> 4001' } }],
    ['asked when it comes as a mention', 'asked', { mention: true, message: { text: '4001' } }],
    ['asked in a direct message', 'asked', { direct: true, message: { text: '4001' } }],
    [
      'asked when it mentions the bot and brings a file',
      'asked',
      { message: { text: '<@UBOT>', subtype: 'file_share' } },
    ],
    ['overheard otherwise', 'overheard', { message: { text: 'Result-Status: 4001' } }],
    ['overheard when it mentions somebody else', 'overheard', { message: { text: '<@U2> see 4001' } }],
    ['overheard when it mentions somebody whose id begins alike', 'overheard', { message: { text: '<@UBOT2> 4001' } }],
    ['overheard with a file', 'overheard', { message: { subtype: 'file_share' } }],
    ['overheard as an action', 'overheard', { message: { subtype: 'me_message' } }],
    ['overheard when it is also sent to the channel', 'overheard', { message: { subtype: 'thread_broadcast' } }],
    ['ignored when it is the bot’s own, by its user', 'ignore', { message: { user: 'UBOT', text: '<@UBOT> 4001' } }],
    ['ignored when it is the bot’s own, by its bot id', 'ignore', { message: { bot_id: 'BBOT', text: '<@UBOT>' } }],
    ['ignored when it is the bot’s own, in a direct message', 'ignore', { direct: true, message: { user: 'UBOT' } }],
    ['ignored from another bot', 'ignore', { message: { bot_id: 'BOTHER', text: '<@UBOT> 4001' } }],
    ['ignored from another bot that has no id', 'ignore', { message: { subtype: 'bot_message', user: undefined } }],
    ['ignored from another bot even in a direct message', 'ignore', { direct: true, message: { bot_id: 'BOTHER' } }],
    ['overheard from a bot that it listens to', 'overheard', { message: { bot_id: 'BALERTS' } }],
    ['overheard from such a bot by its user', 'overheard', { message: { bot_id: 'B9', user: 'UALERTS2' } }],
    ['overheard from such a bot by its app', 'overheard', { message: { bot_id: 'B9', app_id: 'AALERTS3' } }],
    ['asked by such a bot that mentions it', 'asked', { message: { bot_id: 'BALERTS', text: '<@UBOT> 4001' } }],
    ['ignored when Slack tells of a join', 'ignore', { message: { subtype: 'channel_join', text: '<@UBOT> joined' } }],
    ['ignored when Slack tells of a topic', 'ignore', { message: { subtype: 'channel_topic' } }],
    ['ignored when it is hidden', 'ignore', { message: { hidden: true, text: '<@UBOT> 4001' } }],
    ['asked when an edit mentions the bot', 'asked', { edit: '2', message: { text: '<@UBOT> 4001' } }],
    ['asked when it is edited in a direct message', 'asked', { edit: '2', direct: true }],
    [
      'ignored when an edit does not mention the bot',
      'ignore',
      { edit: '2', message: { text: 'Result-Status: 4001' } },
    ],
  ])('%s: %s', (_, verdict, given) => {
    expect(judge(said(given), view)).toBe(verdict);
  });
});

describe('as long as the bot does not know who it is, a message is', () => {
  it.each<[string, Verdict, Said]>([
    ['asked when it comes as a mention', 'asked', { mention: true }],
    ['asked in a direct message', 'asked', { direct: true }],
    ['overheard whatever it mentions', 'overheard', { message: { text: '<@UBOT> 4001' } }],
    ['ignored from any bot, so never its own', 'ignore', { direct: true, message: { bot_id: 'BBOT', user: 'UBOT' } }],
  ])('%s: %s', (_, verdict, given) => {
    expect(judge(said(given), stranger)).toBe(verdict);
  });
});

describe('a mention and the message that it also arrives as', () => {
  it.each(['', '2'])('are judged alike (edit %j)', (edit) => {
    const message = { text: '<@UBOT> 4001' };
    expect(judge(said({ edit, message, mention: true }), view)).toBe(judge(said({ edit, message }), view));
  });
});

describe('a question without the mention', () => {
  it.each([
    ['<@UBOT> 4001', '4001'],
    ['<@UBOT|mgscode> 4001', '4001'],
    ['4001 <@UBOT>', '4001'],
    ['<@UBOT><@UBOT> 4001', '4001'],
    ['what is <@UBOT> 4001', 'what is   4001'],
    ['<@U2> <@UBOT> 4001', '<@U2>   4001'],
    ['<@UBOT2> 4001', '<@UBOT2> 4001'],
    ['<@UBOT>', ''],
    ['<@UBOT>:4001', ':4001'],
  ])('%j: %j', (text, question) => {
    expect(withoutMention(text, 'UBOT')).toBe(question);
  });

  it('loses the first mention where the bot does not know who it is', () => {
    expect(withoutMention('<@UBOT> 4001 <@U2>', undefined)).toBe('4001 <@U2>');
    expect(withoutMention('4001 <@U2>', undefined)).toBe('4001 <@U2>');
  });
});
