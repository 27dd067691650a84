import { currentReceipt } from './receipt.ts';
import type { Services } from './services.ts';

/** Counts an event of a message that was taken on before, and so is not answered once more. */
export function duplicateAvoided({ metrics }: Pick<Services, 'metrics'>): void {
  metrics.duplicateAvoided(currentReceipt()?.redelivered ? 'redelivered' : 'twin');
}
