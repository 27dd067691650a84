/** Lets a message's blocks work: presses go to the local Slack, after the confirmation that the app asked for. */
import type { Act, Message } from '../protocol.ts';
import { record } from './json.ts';
import type { Choice, Press, Stage } from './reader.ts';
import { plainWords, showTextObject } from './text-object.ts';
import type { App, OpenMenu } from './ui.ts';

/** The stage of one message. */
export function stageOf(app: App, message: Pick<Message, 'channel' | 'ts'>): Stage {
  return {
    reader: app.reader,
    press: (press, event) => pressed(app, message, press, event),
    choose: (label, choices, event) => openMenu(app, label, choices, event),
  };
}

/** Opens a menu beside the button that was clicked, or closes it when it is open there. */
export function openMenu(
  app: App,
  label: string,
  choices: readonly (Choice & { danger?: boolean })[],
  event: Event,
): void {
  const anchor = event.currentTarget;
  if (!(anchor instanceof HTMLElement)) return;
  const open = app.ui.menu?.anchor === anchor;
  setMenu(app, open ? undefined : { anchor, label, choices });
}

/** Changes which menu is open, if any, and marks the button that it belongs to. */
export function setMenu(app: App, menu: OpenMenu | undefined): void {
  app.ui.menu?.anchor.setAttribute('aria-expanded', 'false');
  menu?.anchor.setAttribute('aria-expanded', 'true');
  app.change({ menu });
}

function pressed(app: App, message: Pick<Message, 'channel' | 'ts'>, press: Press, event: Event | undefined): void {
  const button = event?.currentTarget instanceof HTMLElement ? event.currentTarget : undefined;
  const send = (): void => void click(app, message, press, button);
  if (press.confirm === undefined) {
    send();
    return;
  }
  event?.preventDefault();
  const { title, text, confirm, deny, style } = press.confirm;
  app.change({
    question: {
      title: plainWords(title) || 'Are you sure?',
      text: showTextObject(text, app.reader),
      yes: plainWords(confirm) || 'Yes',
      no: plainWords(deny) || 'No',
      danger: style === 'danger',
      run: () => {
        if (button instanceof HTMLAnchorElement) window.open(button.href, '_blank', 'noopener,noreferrer');
        send();
      },
    },
  });
}

async function click(
  app: App,
  message: Pick<Message, 'channel' | 'ts'>,
  press: Press,
  button: HTMLElement | undefined,
): Promise<void> {
  // Marked on the element itself: it belongs to this one click and to nothing that a new state could tell.
  button?.setAttribute('aria-busy', 'true');
  const { blockId, actionId, value } = press;
  const chosen = record(value === undefined ? {} : { value });
  const act: Act = { do: 'click', channel: message.channel, ts: message.ts, blockId, actionId, ...chosen };
  await app.act(act);
  button?.removeAttribute('aria-busy');
}
