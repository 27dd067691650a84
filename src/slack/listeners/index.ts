import type { App, BlockAction } from '@slack/bolt';
import { actions, commandName, environmentActions, shortcutId } from '../ids.ts';
import { makePrivateAnswers } from '../questions/private-answer.ts';
import type { CurrentServices } from '../services.ts';
import { onCommand } from './command.ts';
import { onDetails } from './details.ts';
import { type MessageCare, onMessage } from './message.ts';
import { onMore } from './more.ts';
import { onPick } from './pick.ts';
import { onRemove } from './remove.ts';
import { onShare } from './share.ts';
import { makeSharings } from './sharings.ts';
import { onShortcut } from './shortcut.ts';

/** Binds everything that Slack can send to what answers it. One mention comes as two events: both have one listener. */
export function registerListeners(app: App, current: CurrentServices, care: MessageCare): void {
  const privately = makePrivateAnswers();
  const sharings = makeSharings();

  app.command(commandName, (args) => onCommand(current(), privately, args));
  app.event('app_mention', (args) => onMessage(current(), care, args));
  app.event('message', (args) => onMessage(current(), care, args));
  app.shortcut({ callback_id: shortcutId, type: 'message_action' }, (args) => onShortcut(current(), args));
  app.action<BlockAction>(actions.more, (args) => onMore(current(), args, true));
  app.action<BlockAction>(actions.less, (args) => onMore(current(), args, false));
  app.action<BlockAction>(actions.pick, (args) => onPick(current(), args));
  for (const id of environmentActions) {
    app.action<BlockAction>(id, (args) => onPick(current(), args));
  }
  app.action<BlockAction>(actions.details, (args) => onDetails(current(), args));
  app.action<BlockAction>(actions.share, (args) => onShare(current(), sharings, args));
  app.action<BlockAction>(actions.remove, (args) => onRemove(current(), args));
}
