/** Who reads, and what a view may ask for while it shows something to them. */
import type { Clock } from './dates.ts';
import type { Json } from './json.ts';

/** The person in front of the page and the names they see instead of ids. */
export interface Reader {
  readonly you: string;
  readonly clock: Clock;
  readonly memberName: (id: string) => string | undefined;
  readonly channelName: (id: string) => string | undefined;
  readonly channelId: (name: string) => string | undefined;
}

/** A button of a block that was pressed. `value` tells which option of a menu or which feedback button it was. */
export interface Press {
  readonly blockId: string;
  readonly actionId: string;
  readonly value?: string;
  /** Block Kit's confirmation dialog, to be shown first. */
  readonly confirm?: Json;
}

/** One choice of a menu that a block opens. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly url?: string;
  readonly run: () => void;
}

/** What blocks need to be shown and to work. `event` is the click, so that the answer can appear beside it. */
export interface Stage {
  readonly reader: Reader;
  readonly press: (press: Press, event: Event | undefined) => void;
  readonly choose: (label: string, choices: readonly Choice[], event: Event) => void;
}
