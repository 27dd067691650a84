/**
 * What the sandbox's page and the local Slack say to each other. The page never talks to the bot: it acts as a person in
 * Slack, and the local Slack delivers what the person did to the bot as real Slack does.
 *
 * `GET /sandbox/state` answers a `State`; `GET /sandbox/stream` is an event stream whose `data` is a `State` again after
 * every change; `POST /sandbox/do` takes an `Act` as JSON and answers `{"ok": true}` or `{"ok": false, "error": "…"}`.
 */

/** A person or a bot. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** A place to talk. `joined` says whether the bot is a member; a direct message is with the bot. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'im';
  readonly joined: boolean;
  readonly archived: boolean;
}

/** A snippet or file on a message; `preview` is at most the first 2,000 characters. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly preview: string;
}

/**
 * A message as Slack shows it. `text` is Slack's own markup, already escaped; `blocks` is Block Kit, and when there is
 * any, `text` is not shown. `onlyYou` marks an ephemeral message. `threadTs` names the thread's first message, and equals
 * `ts` on that one.
 */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly threadTs?: string;
  readonly edited: boolean;
  readonly onlyYou: boolean;
  readonly files: readonly SharedFile[];
  readonly attachments: readonly unknown[];
}

/** An open dialog, Slack's `view`. */
export interface Modal {
  readonly id: string;
  readonly view: unknown;
}

/** All that the page shows. `failure` is the last thing Slack itself would have told the person, as in "failed because the app did not respond". */
export interface State {
  readonly you: Member;
  readonly members: readonly Member[];
  readonly channels: readonly Channel[];
  readonly messages: readonly Message[];
  readonly commands: readonly { readonly name: string; readonly hint: string; readonly description: string }[];
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[];
  readonly samples: readonly { readonly title: string; readonly text: string }[];
  readonly modal?: Modal;
  readonly failure?: { readonly channel: string; readonly text: string; readonly at: number };
}

/**
 * What a person can do. `text` is as typed: the local Slack escapes it and turns `@mgscode` into a mention, and a text
 * that starts with a slash command in a channel's composer is sent as that command (refused in threads, as Slack does).
 */
export type Act =
  | {
      readonly do: 'say';
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string;
      readonly snippet?: string;
    }
  | { readonly do: 'edit'; readonly channel: string; readonly ts: string; readonly text: string }
  | { readonly do: 'delete'; readonly channel: string; readonly ts: string }
  | {
      readonly do: 'click';
      readonly channel: string;
      readonly ts: string;
      readonly blockId: string;
      readonly actionId: string;
      /** Which of several: the value of one of two feedback buttons, or of an option of a menu. */
      readonly value?: string;
    }
  | { readonly do: 'shortcut'; readonly channel: string; readonly ts: string; readonly callbackId: string }
  | { readonly do: 'dismiss'; readonly channel: string; readonly ts: string }
  | { readonly do: 'close-modal' }
  | { readonly do: 'join'; readonly channel: string; readonly joined: boolean };
