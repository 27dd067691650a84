/** The log products that links can be built for. */
import { z } from 'zod';
import type { LogQuery } from './backend.ts';
import { loki } from './loki.ts';

export type { LogQuery } from './backend.ts';

const byKind = { loki };

/** What the configuration says about one log: the kind of product, and what that product needs. */
export const backendSettings = z.discriminatedUnion('kind', [loki.settings], {
  error: `write kind: and one of ${Object.keys(byKind).join(', ')}`,
});

/** @see backendSettings */
export type BackendSettings = z.infer<typeof backendSettings>;

/** A link into a log: what to call it, and where it leads. */
export interface LogLink {
  readonly title: string;
  readonly url: string;
}

/** The link that shows what is asked for. Pure; whatever a paste held, it leads to the host in the settings. */
export function buildLink(settings: BackendSettings, query: LogQuery): LogLink {
  const { title } = byKind[settings.kind];
  return { title, url: urlOf(settings, query) };
}

function urlOf(settings: BackendSettings, query: LogQuery): string {
  switch (settings.kind) {
    case 'loki':
      return loki.link(settings, query);
  }
}
