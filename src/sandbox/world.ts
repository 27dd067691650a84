import type { Access } from './access.ts';
import type { Activity } from './activity.ts';
import type { Deliverer } from './delivery/deliverer.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import type { Config } from './options.ts';
import type { Modal, State } from './protocol.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { ApiCall, Delivery, Refusal } from './types.ts';
import type { Workspace } from './workspace.ts';

/** Everything the parts of the local Slack share. There is one for each local Slack. */
export interface World {
  readonly config: Config;
  readonly workspace: Workspace;
  readonly access: Access;
  readonly activity: Activity;
  readonly faults: Faults;
  readonly files: Files;
  readonly responseUrls: ResponseUrls;
  readonly triggers: Triggers;
  readonly deliverer: Deliverer;
  readonly calls: ApiCall[];
  readonly deliveries: Delivery[];
  readonly refusals: Refusal[];
  /** Where this server is reached, without a slash at the end. */
  readonly url: string;
  modal?: (Modal & { readonly user: string }) | undefined;
  failure?: State['failure'];
}

/** Seconds since 1970, as Slack writes most times. */
export function seconds(world: World): number {
  return Math.floor(world.config.now() / 1000);
}

/** Notes down something that Slack did not take. */
export function refuse(world: World, refusal: Refusal): void {
  world.refusals.push(refusal);
  world.activity.touch();
}
