import { chatLines } from '../../eval/chat.ts';
import { each } from '../each.ts';
import { openField } from '../field.ts';
import type { Ground } from '../ground.ts';
import { type Outcome, type Scenario, unmet } from '../scenario.ts';
import { settle } from '../tally.ts';

const lines = { short: 1_000, long: 30_000 } as const;
const atOnce = 20;
/** A field forgets nothing that was said; so many lines at a time keep it small. */
const perField = 5_000;

/** Talk that has nothing to do with the gateway, in channels that are watched. */
export const talk: Scenario = {
  name: 'talk',
  fault: '30,000 lines of ordinary channel talk',
  holds: '0 answers',
  run: async (ground, length) => {
    const all = chatLines(lines[length]);
    const answers: string[] = [];
    for (let from = 0; from < all.length; from += perField) {
      answers.push(...(await hear(ground, all.slice(from, from + perField))));
    }
    return judge(all.length, answers);
  },
};

/** What the bot said to these lines. */
async function hear(ground: Ground, said: readonly string[]): Promise<readonly string[]> {
  const field = await openField(ground);
  try {
    const { slack, channel } = field;
    await each(said, atOnce, (line) => slack.say(channel, line));
    await settle(field, 10_000);
    const sent = [...slack.callsTo('chat.postMessage'), ...slack.callsTo('chat.postEphemeral')];
    return sent.map(({ args }) => String(args.text));
  } finally {
    await field.stop();
  }
}

function judge(heard: number, answers: readonly string[]): Outcome {
  return {
    measured: `${answers.length} answers to ${heard} lines`,
    broken: [...unmet({ 'nothing is said': answers.length === 0 }), ...answers.slice(0, 3)],
  };
}
