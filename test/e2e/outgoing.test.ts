import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newDatabase } from '../helpers/postgres/database.ts';
import { useAllSurfaces } from './all-surfaces.ts';
import { modes } from './bot.ts';
import { launch } from './launched.ts';
import { responds } from './ports.ts';

const overlay = fileURLToPath(new URL('../../overlay.example', import.meta.url));
const config = `
environments:
  - name: prod
    deployment: private
    logs:
      gateway: { kind: loki, url: "https://grafana.example.com", datasource: P8E80F9AEF21F6940, labels: { app: mgs } }
`;

describe.each(modes)('a process that can reach nothing but Slack, over %s', (mode) => {
  it('answers on every surface, and never tries to reach anything else', async () => {
    const app = await launch(mode, {
      allowed: (slack) => [`127.0.0.1:${slack.port}`],
      env: (_, folder) => {
        writeFileSync(join(folder, 'mgscode.yml'), config);
        return { MGSCODE_CONFIG: join(folder, 'mgscode.yml'), MGSCODE_OVERLAY: overlay };
      },
    });
    onTestFinished(app.cleanUp);
    await responds(`${app.url}/readyz`, 200);
    await useAllSurfaces(app.slack);
    const { status, stderr, lines } = await app.stop();
    expect({ status, stderr, problems: lines.filter(({ level }) => level >= 40) }).toEqual({
      status: 0,
      stderr: '',
      problems: [],
    });
    expect(await app.targets()).toEqual([`connect 127.0.0.1:${app.slack.port}`, 'start process', 'start thread']);
  });

  it('reaches the database beside Slack, where there is one to reach', async () => {
    const database = await newDatabase();
    const { host } = new URL(database);
    const app = await launch(mode, {
      allowed: (slack) => [`127.0.0.1:${slack.port}`, host],
      env: () => ({ DATABASE_URL: database }),
    });
    onTestFinished(app.cleanUp);
    await responds(`${app.url}/readyz`, 200);
    await useAllSurfaces(app.slack);
    expect((await app.stop()).status).toBe(0);
    const reached = [`connect 127.0.0.1:${app.slack.port}`, `connect ${host}`].sort();
    expect(await app.targets()).toEqual([...reached, 'start process']);
  });

  it('does not reach Slack either where that is refused, which shows that all of it is seen', async () => {
    const app = await launch(mode, {
      allowed: () => [],
      env: () => ({ SLACK_API_URL: 'https://slack.com/api/' }),
    });
    onTestFinished(app.cleanUp);
    expect(await responds(`${app.url}/readyz`, 503)).toMatch(/refused by the test|ECONNREFUSED|ENOTFOUND/);
    expect((await app.stop()).status).toBe(0);
    expect(await app.targets()).toEqual(['connect slack.com:443', 'start process']);
  });
});
