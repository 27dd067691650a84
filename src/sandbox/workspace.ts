import { ids, type Person, type Place, people, places } from './seed/people-and-places.ts';
import type { SlackMessage } from './types.ts';

interface Room {
  readonly messages: Map<string, SlackMessage>;
  readonly replies: Map<string, Set<string>>;
}

/** People, conversations and messages. It keeps and finds; who may do what is decided elsewhere. */
export class Workspace {
  readonly #people: Map<string, Person>;
  readonly #places = new Map<string, Place>();
  readonly #rooms = new Map<string, Room>();
  #ephemerals: readonly SlackMessage[] = [];
  readonly #now: () => number;
  #lastMicros = 0;

  constructor(botName: string, now: () => number) {
    this.#people = new Map(people(botName).map((person) => [person.id, person]));
    this.#now = now;
    for (const place of places()) this.setPlace(place);
  }

  /** The next `ts`: seconds and six more digits, later than every one before it. */
  nextTs(): string {
    this.#lastMicros = Math.max(Math.floor(this.#now() * 1000), this.#lastMicros + 1);
    const micros = String(this.#lastMicros);
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  get places(): readonly Place[] {
    return [...this.#places.values()];
  }

  /** A person by id, by handle, or `you`. */
  person(who: string): Person | undefined {
    const name = who.replace(/^@/, '');
    if (name === 'you') return this.#people.get(ids.you);
    return this.#people.get(name) ?? this.people.find((person) => person.name === name);
  }

  /** A bot by its bot id. */
  personOfBot(botId: string | undefined): Person | undefined {
    return this.people.find((person) => person.botId !== undefined && person.botId === botId);
  }

  /** A conversation by id or by name, with or without `#`; `dm` is yours with the bot. */
  place(where: string): Place | undefined {
    const name = where.replace(/^#/, '');
    if (name === 'dm') return this.#places.get(ids.dm);
    return this.#places.get(name) ?? this.places.find((place) => place.name === name);
  }

  /** Adds a conversation, or replaces it by its id. */
  setPlace(place: Place): void {
    this.#places.set(place.id, place);
    if (!this.#rooms.has(place.id)) this.#rooms.set(place.id, { messages: new Map(), replies: new Map() });
  }

  /** Keeps a message, or replaces the one with its `ts`. */
  put(message: SlackMessage): void {
    if (message.ephemeralFor !== undefined) {
      this.#ephemerals = [...this.#ephemerals.filter((other) => other.ts !== message.ts), message];
      return;
    }
    const room = this.#room(message.channel);
    room.messages.set(message.ts, message);
    if (message.thread_ts === undefined) return;
    const replies = room.replies.get(message.thread_ts) ?? new Set();
    room.replies.set(message.thread_ts, replies.add(message.ts));
  }

  /** Takes a message away for good. */
  remove(message: SlackMessage): void {
    this.#ephemerals = this.#ephemerals.filter((other) => other.ts !== message.ts);
    const room = this.#room(message.channel);
    room.messages.delete(message.ts);
    const replies = room.replies.get(message.thread_ts ?? '');
    replies?.delete(message.ts);
    if (replies?.size === 0) room.replies.delete(message.thread_ts ?? '');
  }

  /** A message that everybody in the channel sees. */
  message(channel: string, ts: string): SlackMessage | undefined {
    return this.#rooms.get(channel)?.messages.get(ts);
  }

  /** A message that one person sees. */
  ephemeral(channel: string, ts: string): SlackMessage | undefined {
    return this.#ephemerals.find((message) => message.channel === channel && message.ts === ts);
  }

  get ephemerals(): readonly SlackMessage[] {
    return this.#ephemerals;
  }

  /** What everybody sees in a channel, replies included, oldest first. */
  messagesIn(channel: string): readonly SlackMessage[] {
    return [...this.#room(channel).messages.values()].sort(byTs);
  }

  /** The replies below a message, oldest first. */
  repliesTo(channel: string, ts: string): readonly SlackMessage[] {
    const room = this.#room(channel);
    return [...(room.replies.get(ts) ?? [])].flatMap((reply) => room.messages.get(reply) ?? []).sort(byTs);
  }

  #room(channel: string): Room {
    const room = this.#rooms.get(channel);
    if (room === undefined) throw new Error(`there is no channel ${channel}`);
    return room;
  }
}

function byTs(a: SlackMessage, b: SlackMessage): number {
  return a.ts < b.ts ? -1 : Number(a.ts > b.ts);
}
