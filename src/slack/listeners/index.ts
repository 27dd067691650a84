import type { App, BlockAction } from '@slack/bolt';
import { actions, commandName, shortcutId } from '../ids.ts';
import { makeInTurn } from '../in-turn.ts';
import { makePrivateAnswers } from '../questions/private-answer.ts';
import { makeApologise } from '../replies/apologise.ts';
import type { Services } from '../services.ts';
import { onCommand } from './command.ts';
import { onDetails } from './details.ts';
import { onMessage } from './message.ts';
import { onMore } from './more.ts';
import { onPick } from './pick.ts';
import { onRemove } from './remove.ts';
import { onShare } from './share.ts';
import { onShortcut } from './shortcut.ts';

/** Binds everything that Slack can send to what answers it. One mention comes as two events: both have one listener. */
export function registerListeners(app: App, services: Services): void {
  const privately = makePrivateAnswers(services);
  const care = { inTurn: makeInTurn(), apologise: makeApologise(services) };

  app.command(commandName, (args) => onCommand(services, privately, args));
  app.event('app_mention', (args) => onMessage(services, care, args));
  app.event('message', (args) => onMessage(services, care, args));
  app.shortcut({ callback_id: shortcutId, type: 'message_action' }, (args) => onShortcut(services, args));
  app.action<BlockAction>(actions.more, (args) => onMore(services, args, true));
  app.action<BlockAction>(actions.less, (args) => onMore(services, args, false));
  app.action<BlockAction>(actions.pick, (args) => onPick(services, args));
  app.action<BlockAction>(actions.details, (args) => onDetails(services, args));
  app.action<BlockAction>(actions.share, (args) => onShare(services, args));
  app.action<BlockAction>(actions.remove, (args) => onRemove(services, args));
}
