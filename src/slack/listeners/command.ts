import type { AckFn, RespondArguments, SlashCommand } from '@slack/bolt';
import { questionLanguage } from '../../extract/question-language.ts';
import type { SlackMessage } from '../../render/message.ts';
import { chooseLanguage } from '../../resolve/language.ts';
import { runCommand } from '../commands/run-command.ts';
import { findCommand } from '../commands/table.ts';
import { languageOf, languagesHere } from '../languages.ts';
import { placeOfCommand } from '../places.ts';
import type { PrivateAnswers } from '../questions/private-answer.ts';
import { failure } from '../replies/failure.ts';
import { record } from '../replies/record.ts';
import { withSecretNotice } from '../replies/secret-texts.ts';
import { validated } from '../replies/validated.ts';
import type { Services } from '../services.ts';

interface Args {
  readonly command: SlashCommand;
  readonly ack: AckFn<string | RespondArguments>;
}

/** Answers the slash command in the acknowledgement itself: nothing that could be slow stands in between. */
export async function onCommand(services: Services, privately: PrivateAnswers, { command, ack }: Args): Promise<void> {
  const { text, blocks } = validated(services, await replyTo(services, privately, command));
  await ack({ response_type: 'ephemeral', text, blocks: [...blocks] });
}

async function replyTo(services: Services, privately: PrivateAnswers, command: SlashCommand): Promise<SlackMessage> {
  const since = services.now();
  const text = command.text ?? '';
  try {
    const { team_id: team, channel_id: channel, channel_name: name, user_id: user } = command;
    const languages = await languagesHere(services, team, channel, async () => name);
    const found = findCommand(text);
    if (found !== undefined) {
      const language = chooseLanguage({ ...languages, question: questionLanguage(text, []) });
      const channelName = async () => name;
      const call = { team, channel, channelName, user, words: found.words, shared: false, language };
      return await runCommand(services, found.command, call);
    }
    const place = placeOfCommand(name ?? '', since);
    const { answer, message } = privately.answerTo(services, text, languages, place);
    record(services, { surface: 'command', answer, since });
    return withSecretNotice(message, answer, 'typed');
  } catch (error) {
    return failure(services, error, 'command', languageOf(services, text));
  }
}
