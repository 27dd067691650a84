/**
 * A bot as a process of its own: runs by the plan in its first argument, tells its parent the port, and how much heap is
 * left after a collection whenever it is asked.
 */
import { openLog } from '../../src/log.ts';
import { runBot } from '../../src/run.ts';
import { type BotPlan, partsOf } from './parts.ts';

const plan: BotPlan = JSON.parse(process.argv[2] ?? '');
const bot = await runBot(partsOf(plan, openLog('info')));

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
process.on('disconnect', () => process.exit());
process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
process.send?.({ port: bot.port });
