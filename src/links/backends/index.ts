/** The log products that links can be built for. */
import { z } from 'zod';
import { assertNever } from '../../never.ts';
import type { LogQuery } from './backend.ts';
import { kibana } from './kibana.ts';
import { loki } from './loki.ts';
import { opensearch } from './opensearch.ts';
import { sls } from './sls.ts';
import { splunk } from './splunk.ts';
import { template } from './template.ts';

export type { LogQuery } from './backend.ts';

/** By what the configuration calls them. */
const backends = { loki, kibana, opensearch, sls, splunk, template };

/** What the configuration says about one log: the kind of product, and what that product needs. */
export const backendSettings = z.discriminatedUnion(
  'kind',
  [loki.settings, kibana.settings, opensearch.settings, sls.settings, splunk.settings, template.settings],
  { error: `write a map with kind: and one of ${Object.keys(backends).join(', ')}` },
);

/** @see backendSettings */
export type BackendSettings = z.infer<typeof backendSettings>;

/** A link into a log: what to call it, and where it leads. */
export interface LogLink {
  readonly title: string;
  readonly url: string;
}

/** The link that shows what is asked for. Pure; whatever a paste held, it leads to the host in the settings. */
export function buildLink(settings: BackendSettings, query: LogQuery): LogLink {
  return { title: backends[settings.kind].title, url: urlOf(settings, query) };
}

function urlOf(settings: BackendSettings, query: LogQuery): string {
  switch (settings.kind) {
    case 'loki':
      return loki.link(settings, query);
    case 'kibana':
      return kibana.link(settings, query);
    case 'opensearch':
      return opensearch.link(settings, query);
    case 'sls':
      return sls.link(settings, query);
    case 'splunk':
      return splunk.link(settings, query);
    case 'template':
      return template.link(settings, query);
    default:
      return assertNever(settings);
  }
}
