import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentsSchema } from './config/environment-schema.ts';
import type { Config } from './config/schema.ts';
import type { Current } from './reload/current.ts';
import { naming, type RunningBot, type RunParts, runBot } from './run.ts';
import { type LocalSlack, startLocalSlack } from './sandbox/local-slack.ts';

/** The parts of the manifest that Slack shows people. */
const manifestSchema = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string(), description: z.string() })),
    shortcuts: z.array(z.object({ callback_id: z.string(), name: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

/**
 * Starts a Slack on this machine, set up from the manifest, and the real bot against it; says where to look. Rejects when
 * the port is taken.
 */
export async function runSandbox(parts: Omit<RunParts, 'connection'>): Promise<RunningBot> {
  const { settings, log } = parts;
  const slack = await naming(`PORT: 127.0.0.1:${settings.port} cannot be listened on`, openSlack(settings.port));
  const bot = await runBot({
    ...parts,
    current: withLogPage(parts.current, slack.url),
    connection: { mode: 'http', botToken: slack.botToken, signingSecret: slack.signingSecret },
    settings: { ...settings, slackApiUrl: slack.apiUrl, port: 0 },
  });
  slack.deliverTo(`http://127.0.0.1:${bot.port}/slack/events`);
  log.info({ page: slack.url }, 'The sandbox is open');
  // The log is for machines; whoever tries this out sits at a terminal.
  process.stderr.write(`\n  mgscode runs against a Slack of its own: open ${slack.url}\n\n`);

  async function stop(): Promise<void> {
    await bot.stop();
    await slack.close();
  }
  return { port: slack.port, stop };
}

/** Where nothing says where logs are, links lead to a page of the sandbox, so that they can be tried. */
function withLogPage(current: () => Current, page: string): () => Current {
  const [environments, ready] = [demoEnvironments(page), new WeakMap<Current, Current>()];
  return () => {
    const now = current();
    if (now.config.environments.length > 0) {
      return now;
    }
    const made = ready.get(now) ?? { ...now, config: { ...now.config, environments } };
    ready.set(now, made);
    return made;
  };
}

function demoEnvironments(page: string): Config['environments'] {
  const url = `${new URL('log.html', page)}{?traceId,operationType,appId,workspaceId,code,from,to}`;
  const logs = { default: { kind: 'template', url } };
  return environmentsSchema(undefined).parse([{ name: 'sandbox', deployment: 'private', logs }]);
}

async function openSlack(port: number): Promise<LocalSlack> {
  const file = new URL('../manifest.yml', import.meta.url);
  const { features, oauth_config, settings } = manifestSchema.parse(parse(await readFile(file, 'utf8')));
  return startLocalSlack({
    port,
    mode: 'http',
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    commands: features.slash_commands.map(({ command, usage_hint, description }) => ({
      name: command,
      hint: usage_hint,
      description,
    })),
    shortcuts: features.shortcuts.map(({ callback_id, name }) => ({ callbackId: callback_id, name })),
  });
}
